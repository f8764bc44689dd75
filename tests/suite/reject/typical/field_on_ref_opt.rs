struct P { x: i32 }
fn main() { let p = Some(P { x: 1 }); p.x; }
