#![deny(warnings)]
fn main() { match 3u8 { 0..=10 => {}, 10..=20 => {}, _ => {} } }
