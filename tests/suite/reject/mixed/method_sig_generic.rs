trait T { fn f<A: Clone>(a: A); }
impl T for u8 { fn f<A>(a: A) {} }
fn g() { let x: () = 1; }
fn main() {}
