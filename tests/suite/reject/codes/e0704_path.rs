mod m { pub(in nope) struct S; }
fn main() {}
