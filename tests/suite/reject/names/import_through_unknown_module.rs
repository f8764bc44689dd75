use self::foo::bar::baz;
fn main() {}
