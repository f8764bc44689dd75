struct P {
    x: u32,
}
static P0: P = P { x: 1 };
fn main() {
    P0.x = 2;
    println!("{}", P0.x);
}
