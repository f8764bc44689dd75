mod m { use std::fmt::Debug as D; fn f() {} pub use self::f as g; }
fn main() {}
