// edition: 2024
fn doubled(v: Vec<u8>, by: &u8) -> impl Iterator<Item = u8> {
    let by = *by;
    v.iter().map(move |x| x * by)
}
fn main() {
    println!("{}", doubled(vec![1], &2).count());
}
