struct Wrapper<T> { value: T }
struct Bar { v: Wrapper<u32, u8> }
fn main() {}
