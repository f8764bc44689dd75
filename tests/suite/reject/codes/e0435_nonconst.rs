fn main() {
    let foo = 42;
    let a: [u8; foo];
}
