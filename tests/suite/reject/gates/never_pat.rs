fn f(x: Result<i32, std::convert::Infallible>) { match x { Ok(_) => {} Err(!) } }
fn main() {}
