struct P { x: i32 }
fn main() { let p = P { x: 1 }; let q = &p as *const P; unsafe { q.x; } }
