#[repr(i32)]
enum E {
    X = (1 << 500),
    Y = (1 / 0),
}
fn main() {}
