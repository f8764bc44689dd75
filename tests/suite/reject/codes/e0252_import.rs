mod foo { pub struct Baz; }
mod bar { pub struct Baz; }
use foo::Baz;
use bar::Baz;
fn main() {}
