struct Test;
trait A { fn foo(&self) {} }
trait B { fn foo(&self) {} }
impl A for Test {}
impl B for Test {}
fn main() { let t = Test; t.foo(); }
