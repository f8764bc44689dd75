#![deny(unused_must_use)]
async fn f() -> Result<(), ()> { Ok(()) }
async fn g() { f().await; }
fn main() { drop(g()); }
