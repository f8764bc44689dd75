// edition: 2021
extern "Rust" {
    fn f(x: u8, ...);
}
fn main() {}
