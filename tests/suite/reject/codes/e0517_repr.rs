#[repr(C)]
type Foo = u8;
#[repr(u8)]
struct Bar { bar: bool }
fn main() {}
