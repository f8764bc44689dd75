trait Foo { fn bar() { Self; } }
fn main() { let x = unknown + 1; call_me(); }
