fn main() {
    let x: f64 = 1;
    let y = 2.0 * 3;
}
