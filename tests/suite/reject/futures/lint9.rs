#![deny(unused_must_use)]
async fn g() { async { 1 }; }
fn main() { drop(g()); }
