fn main() {
    let x: i8 = -129;
    let y: i8 = -128;
    println!("{x}{y}");
}
