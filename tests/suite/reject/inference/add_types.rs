fn main() {
    let a: u32 = 1;
    let b: u64 = 2;
    println!("{}", a + b);
}
