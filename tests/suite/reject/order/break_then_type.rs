fn main() {
    break;
    let x: u8 = "a";
}
