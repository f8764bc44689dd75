trait Foo { fn foo(); }
pub impl Foo for u8 { pub fn foo() {} }
fn main() {}
