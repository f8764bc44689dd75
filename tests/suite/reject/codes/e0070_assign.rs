const C: i32 = 3;
fn some() {}
fn main() {
    C = 12;
    1 = 3;
    some() = 14;
}
