fn bad(x: ()) -> impl Sized + use<main> {}
fn main() {}
