fn polar(x: f64, y: f64) -> (f64, i32) {
    (
        x.hypot(y),
        y.atan2(x),
    )
}

fn main() {
    println!("{:?}", polar(3.0, 4.0));
}
