#![deny(warnings)]
pub trait T { async fn f(&self); }
fn main() {}
