#![deny(warnings)]
struct P; pub struct R { pub p: P }
fn main() { let r = R { p: P }; let _ = r.p; }
