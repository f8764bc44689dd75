struct S;
impl S {
    fn size(&self) -> usize {
        0
    }
}
fn main() {
    let s = S;
    println!("{}", s.size);
}
