struct S;
impl S
fn main() {}
