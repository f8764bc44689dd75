extern crate core;
mod foo { pub trait core { fn f(); } }
use foo::core;
fn main() {}
