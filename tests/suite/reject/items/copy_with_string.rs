#[derive(Clone, Copy)]
struct S {
    name: String,
}
fn main() {}
