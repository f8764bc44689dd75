trait Foo {}
fn test(arg: Foo) -> Foo { loop {} }
fn main() {}
