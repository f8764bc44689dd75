use std::pin::Pin;
fn f(s: &str) -> Pin<Box<dyn Future<Output = usize>>> {
    Box::pin(async move { s.len() })
}
fn main() { drop(f("")); }
