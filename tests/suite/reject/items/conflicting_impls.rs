trait T {}
struct S;
impl T for S {}
impl<X> T for X {}
fn main() {}
