struct S {
    a: i32,
}
impl S {
    fn f() -> S {
        Self(1)
    }
}
fn main() {}
