pub mod foo { pub mod bar {} }
pub mod baz { struct S; pub(in crate::foo::bar) struct T; }
fn main() {}
