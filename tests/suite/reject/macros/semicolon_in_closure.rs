macro_rules! m { ($e:expr) => { panic!("{}", $e); }; }
fn f(x: Option<i32>) -> i32 { x.unwrap_or_else(|| m!(7)) }
fn main() { f(Some(1)); }
