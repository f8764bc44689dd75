fn main() {
    let x = 3u8;
    match x {}
}
