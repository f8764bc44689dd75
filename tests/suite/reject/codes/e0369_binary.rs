struct S;
fn main() {
    let x = S;
    let y = x + 3;
}
