// edition: 2015
#![deny(keyword_idents)]
fn main() { let async = 3; println!("{}", async); }
