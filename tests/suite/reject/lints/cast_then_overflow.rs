fn main() {
    let x = 300i32 as u8;
    let y = x + 250;
    println!("{y}");
}
