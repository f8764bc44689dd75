fn main() {
    let a = 1i32;
    let b = 2.0f64;
    println!("{}", a + b);
}
