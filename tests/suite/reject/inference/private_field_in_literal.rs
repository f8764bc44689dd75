mod shapes {
    pub struct Circle {
        radius: f64,
    }
}
fn main() {
    let _c = shapes::Circle { radius: 1.0 };
}
