fn main() {
    let x: i32 = if true { 5 };
    println!("{x}");
}
