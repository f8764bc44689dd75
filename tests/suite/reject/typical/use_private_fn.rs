mod m { fn f() {} }
use m::f;
fn main() { f(); }
