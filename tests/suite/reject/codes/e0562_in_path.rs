trait T {
    type A;
}
fn f(x: <impl T>::A) {}
fn main() {}
