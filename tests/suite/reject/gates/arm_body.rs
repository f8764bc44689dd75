fn f(x: i32) { match x { 1 => #[allow(unused)] {} _ => {} } }
fn main() {}
