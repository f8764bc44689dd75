fn f() { async { 1 }; std::future::ready(1).await; }
fn main() {}
