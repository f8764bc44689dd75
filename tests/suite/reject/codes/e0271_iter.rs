fn total(it: impl Iterator<Item = u8>) -> u32 { it.map(|x| x as u32).sum() }
fn main() {
    let v = vec![1u16, 2];
    println!("{}", total(v.into_iter()));
}
