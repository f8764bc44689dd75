enum Light {
    Red,
    Green,
    Off,
}
fn f(x: &Light) -> u8 {
    match x {
        Light::Red | Light::Green => 1,
    }
}
fn main() {
    f(&Light::Off);
}
