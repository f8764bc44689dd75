struct S;
fn main() {
    let s = S;
    let _t = s.clone();
}
