fn main() { missing(); }
trait T { fn f(); }
impl T for u8 {}
