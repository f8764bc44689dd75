fn f(a: i64) {}
fn main() {
    let x: i32 = 1;
    f(x);
    let y: usize = x;
    let z = x as i64 + y;
}
