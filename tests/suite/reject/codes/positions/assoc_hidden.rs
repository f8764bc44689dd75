struct W<'a>(&'a str); trait T { type A; } impl T for u8 { type A = W; }
fn main() {}
