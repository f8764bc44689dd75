type Foo<T> = u32;
fn main() { let _: Foo<u8> = 3; }
