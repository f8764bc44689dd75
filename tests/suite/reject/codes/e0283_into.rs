fn main() {
    let n: u32 = 1;
    let y = n.into() * 2;
}
