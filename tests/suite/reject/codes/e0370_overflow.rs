#[repr(i64)]
enum Foo {
    X = 0x7FFF_FFFF_FFFF_FFFF,
    Y,
}
fn main() {}
