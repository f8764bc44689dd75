#[deprecated(since = "1", since = "2")]
fn f() {}
fn main() {}
