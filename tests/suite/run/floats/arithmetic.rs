fn main() {
    let x = 0.1 + 0.2;
    println!("{x} {} {}", 1.0 / 3.0, 1e21);
    println!("{} {} {}", f64::INFINITY, -f64::INFINITY, f64::NAN);
    println!("{:.2} {:.0} {:8.3}|", 3.14159, 2.5, -1.0);
    println!("{:?} {:?} {:?}", 1.0, 0.1f32, 1e-7);
    println!("{} {} {}", 2.0f64.sqrt(), (2.5f64).floor(), (-2.5f64).round());
    println!("{}", 1.5f32 + 2.25);
}
