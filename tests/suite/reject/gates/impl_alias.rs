type T = impl Copy;
fn f() -> T { 1 }
fn main() {}
