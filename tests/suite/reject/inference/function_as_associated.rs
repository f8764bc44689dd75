struct S;
impl S {
    fn new() -> S {
        S
    }
}
fn main() {
    let s = S;
    let _t = s.new();
}
