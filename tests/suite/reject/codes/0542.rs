#[stable(feature = "x")] fn f() {}
fn main() {}
