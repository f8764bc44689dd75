fn main() {
    let a = [1, 2, "x"];
    let b: [u8; 3] = [1, 2];
}
