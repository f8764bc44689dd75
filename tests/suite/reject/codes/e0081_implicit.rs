#[repr(u8)]
enum Bad {
    X,
    Y = 0,
}
fn main() {}
