use self::nothing;
fn main() {}
