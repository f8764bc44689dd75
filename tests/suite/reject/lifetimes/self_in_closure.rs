struct N<'b> {
    b: &'b str,
}
impl N<'_> {
    fn with(s: &str) {
        let n = |b: &str| {
            let n = Self { b };
        };
        n(s);
    }
}
fn main() {}
