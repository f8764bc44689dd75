struct Pair(u8, u8);
fn main() {
    let p = Pair(1);
    let q = Some();
}
