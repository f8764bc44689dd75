struct Test;
trait A { fn foo(); }
trait B { fn foo(); }
impl A for Test { fn foo() {} }
impl B for Test { fn foo() {} }
fn main() { Test::foo() }
