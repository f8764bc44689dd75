struct S;
impl S {
    fn a(&self) {}
    fn b(&self) { a(); }
}
fn main() {}
