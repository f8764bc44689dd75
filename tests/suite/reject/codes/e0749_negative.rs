struct MyType;
trait T { fn f(); }
impl !T for MyType { fn f() {} }
fn main() {}
