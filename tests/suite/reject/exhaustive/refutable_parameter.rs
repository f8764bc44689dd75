fn f((0, x): (i32, i32)) -> i32 {
    x
}
fn main() {
    f((0, 1));
}
