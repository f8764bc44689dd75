trait T {}
impl<A> T for Vec<A> {}
impl T for Vec<u8> {}
fn main() {}
