trait Bits {
    fn bit<T>(self) -> bool;
}
impl Bits for u8 {
    fn bit<const I: usize>(self) -> bool {
        true
    }
}
fn main() {}
