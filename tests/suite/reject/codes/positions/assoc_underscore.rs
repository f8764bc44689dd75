struct S(u8); trait T { type A; } impl T for S { type A = Vec<&'_ str>; }
fn main() {}
