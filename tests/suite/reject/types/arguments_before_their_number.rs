struct Pair;
impl Pair {
    fn take(&self, first: i32) -> i32 {
        first
    }
}
fn main() {
    Pair.take("a".missing(), 2);
}
