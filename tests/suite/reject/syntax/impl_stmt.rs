struct S;
impl S {
    let x = 1;
}
fn main() {}
