fn main() {
    let mut x = 1;
    x.foo();
    let y: u8 = "a";
}
