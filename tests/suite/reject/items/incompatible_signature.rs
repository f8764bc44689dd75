trait T {
    fn a(&self, n: i32);
}
struct S;
impl T for S {
    fn a(&self, n: u8) {}
}
fn main() {}
