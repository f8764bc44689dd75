mod řųśť;
fn main() {}
