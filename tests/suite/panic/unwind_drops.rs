struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn inner() {
    let _c = D("c");
    let v: [i32; 0] = [];
    let i = v.len();
    println!("{}", [1, 2][i + 2]);
}
fn main() {
    let _a = D("a");
    let b = D("b");
    let moved = b;
    inner();
    println!("{}", moved.0);
}
