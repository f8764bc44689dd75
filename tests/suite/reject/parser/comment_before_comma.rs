struct Point {
    /// To the right.
    x: i32
    /// Upwards.
    y: i32,
}

fn main() {
    println!("{}", Point { x: 1, y: 2 }.x);
}
