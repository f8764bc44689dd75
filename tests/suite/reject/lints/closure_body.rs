fn main() {
    let f = || 255u8 + 1;
    println!("{}", f());
}
