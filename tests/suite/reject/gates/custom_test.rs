#[test_case]
fn f() {}
fn main() {}
