#![deny(dead_code)]
async fn f() {}
async fn g() {}
fn main() { drop(f()); }
