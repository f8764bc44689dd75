extern "nope" fn f() {}
fn main() {}
