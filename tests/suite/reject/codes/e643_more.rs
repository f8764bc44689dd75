trait Foo { fn foo(&self, _: &impl Iterator); } impl Foo for () { fn foo<U: Iterator>(&self, _: &U) {} } fn main() {}
