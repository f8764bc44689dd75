#![deny(deprecated)]
struct Old {
    #[deprecated]
    size: u8,
}
fn read(old: &Old) -> u8 {
    old.size
}
fn main() {
    let _ = read;
}
