fn add(a: u8, b: u8) -> u8 {
    a + b
}
fn main() {
    println!("{}", add(250, 5));
    println!("{}", add(250, 6));
}
