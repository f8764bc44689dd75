#[deprecated(since = "b", note = "x")] #[unstable(feature = "x", issue = "none")] fn f() {}
fn main() {}
