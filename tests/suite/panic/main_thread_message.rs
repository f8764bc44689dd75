fn check(n: i32) {
    if n > 2 {
        unreachable!("n is {n}");
    }
    check(n + 1);
}
fn main() {
    check(0);
}
