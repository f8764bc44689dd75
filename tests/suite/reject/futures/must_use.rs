#![deny(unused_must_use)]
async fn f() {}
fn main() { f(); }
