fn set(n: &i32) {
    *n = 3;
}
fn main() {
    set(&1);
}
