fn f(x: &str) -> u8 {
    match x {
        "a" => 1,
        "b" => 2,
    }
}
fn main() {
    f("c");
}
