fn main() {
    let x: u8 = "a";
    nope();
}
fn g() { let = 1; }
