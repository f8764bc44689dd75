trait T<A> {}
struct S;
impl T for S {}
fn main() {}
