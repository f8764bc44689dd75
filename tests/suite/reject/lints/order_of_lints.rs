fn main() {
    let x: u8 = 256;
    let y = 1 / 0;
    let a = [1][2];
}
