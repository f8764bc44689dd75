trait FooTrait {}
fn f() -> Box<dyn Iterator<Item = u32, Item = u32>> { panic!() }
fn main() {}
