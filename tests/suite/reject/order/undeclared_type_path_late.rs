fn main() { let m = HashMap::new(); }
trait T { fn f(); }
impl T for u8 {}
