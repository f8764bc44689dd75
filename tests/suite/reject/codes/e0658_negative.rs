struct S;
impl !Send for S {}
fn main() {}
