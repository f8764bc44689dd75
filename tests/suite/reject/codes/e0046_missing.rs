trait Foo { fn foo(&self); fn bar(&self) {} type X; const C: u8; }
struct Bar;
impl Foo for Bar {}
fn main() {}
