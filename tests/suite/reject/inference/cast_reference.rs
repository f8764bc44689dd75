fn main() {
    let r = &3u8;
    let x = r as u32;
    println!("{x}");
}
