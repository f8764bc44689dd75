trait T {}
impl T for u8 {}
impl T for u8 {}
fn main() {}
