fn f(x: f32) { match x { f32::NAN => {} _ => {} } }
fn main() {}
