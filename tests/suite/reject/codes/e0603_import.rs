mod a { mod b { pub fn f() {} } use self::b::f; }
use a::f;
use a::b;
fn main() {}
