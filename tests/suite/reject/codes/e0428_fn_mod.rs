mod m { pub fn f() {} pub mod f2 {} pub fn f() {} }
fn main() {}
