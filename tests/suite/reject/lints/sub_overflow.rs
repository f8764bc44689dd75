fn main() {
    let a = 0u32;
    let b = a - 1;
    println!("{b}");
}
