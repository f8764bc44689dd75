static mut N: u8 = 0;
fn main() {
    N = 3;
}
