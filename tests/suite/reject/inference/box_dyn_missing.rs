trait Shape {}
struct S;
fn main() {
    let _b: Box<dyn Shape> = Box::new(S);
}
