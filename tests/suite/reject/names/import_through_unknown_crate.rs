use foo::bar::baz;
fn main() {}
