fn main() {
    let x = i32::MIN / -1;
    println!("{x}");
}
