struct Meters(f64);
fn main() {
    let mut m = Meters(1.0);
    m += Meters(2.0);
    println!("{}", m.0);
}
