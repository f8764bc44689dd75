#![deny(unused_assignments)]
async fn f() { let mut x = 1; x = 2; std::future::ready(()).await; println!("{x}"); }
fn main() { drop(f()); }
