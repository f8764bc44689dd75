struct S(i32); fn main() { let S { x } = S(1); }
