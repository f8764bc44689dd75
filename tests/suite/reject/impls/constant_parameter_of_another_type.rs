trait Bits {
    fn bit<const I: u8>(self) -> bool;
}
impl Bits for u8 {
    fn bit<const I: usize>(self) -> bool {
        true
    }
}
fn main() {}
