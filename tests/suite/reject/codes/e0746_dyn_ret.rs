trait T {}
struct S(usize);
impl T for S {}
fn bar() -> dyn T { S(42) }
fn main() {}
