trait T: ?Sized {}
fn main() {}
