mod m { pub(foo) struct S; }
fn main() {}
