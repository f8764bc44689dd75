#[deprecated(since = b"1.29")]
fn f() {}
fn main() {}
