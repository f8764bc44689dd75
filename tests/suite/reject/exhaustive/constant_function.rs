const F: fn() = main;
fn main() {
    match F {
        F => {}
        _ => {}
    }
}
