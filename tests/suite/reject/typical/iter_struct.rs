struct S;
fn main() {
    for i in S {}
}
