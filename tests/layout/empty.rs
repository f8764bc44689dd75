// type: ()
fn main() {}
