fn foo(f: i32, f: i32) {}
fn main() {}
