fn main() {
    let n: u32 = 4;
    println!("{}", -n);
}
