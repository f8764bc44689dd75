fn f() { become f(); }
fn main() {}
