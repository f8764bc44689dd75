#![deny(unreachable_code)]
async fn f() { return; std::future::ready(1).await; }
fn main() { drop(f()); }
