fn f(x: i32) { match x { const { 1 } => {} _ => {} } }
fn main() {}
