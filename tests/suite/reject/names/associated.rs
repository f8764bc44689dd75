struct P;
fn main() {
    P::new();
}
