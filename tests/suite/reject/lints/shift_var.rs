fn main() {
    let n = 40;
    let x = 1i32 >> n;
    println!("{x}");
}
