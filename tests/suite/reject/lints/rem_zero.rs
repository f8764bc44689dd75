fn main() {
    let n = 10u8;
    println!("{}", n % 0);
}
