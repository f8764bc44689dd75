fn longer(numbers: &dyn Iterator<Item = u8>) -> Vec<u8> {
    numbers.map(|number| number + 1).collect()
}
fn main() {
    longer(&[1u8].into_iter());
}
