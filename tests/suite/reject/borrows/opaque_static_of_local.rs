fn bytes() -> impl Iterator<Item = u8> + 'static {
    let v = vec![1u8];
    v.iter().copied()
}
fn main() {
    println!("{}", bytes().count());
}
