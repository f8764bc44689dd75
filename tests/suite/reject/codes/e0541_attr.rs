#[deprecated(since = "1", authors = "x")]
fn f() {}
fn main() {}
