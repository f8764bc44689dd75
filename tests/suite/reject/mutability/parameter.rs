fn f(v: Vec<i32>) {
    v.push(1);
}
fn main() {
    f(vec![]);
}
