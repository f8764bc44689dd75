struct S;
impl S { fn m(&self, a: u8) {} }
fn main() {
    S.m(1, 2);
}
