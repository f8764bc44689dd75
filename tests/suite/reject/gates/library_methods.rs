trait Own {
    fn intersperse(self, x: i32) -> i32;
}
impl<I: Iterator> Own for I {
    fn intersperse(self, x: i32) -> i32 {
        x
    }
}
fn main() {
    // What is stable goes first.
    assert_eq!([1, 2].iter().intersperse(4), 4);
    let owned = Box::into_inner(Box::new(1));
    let _ = "text".as_str().len() + owned;
    let _ = [1, 2].iter().is_partitioned(|x| *x > 1);
}
