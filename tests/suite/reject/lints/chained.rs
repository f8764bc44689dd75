fn main() {
    let a: u8 = 100;
    let b = a * 2;
    let c = b + 56;
    println!("{c}");
}
