fn main() { let m = missing; }
trait T { fn f(); }
impl T for u8 {}
