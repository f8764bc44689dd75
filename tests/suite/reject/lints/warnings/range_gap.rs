#![deny(warnings)]
fn main() { match 3u8 { 0..9 => {}, 10..=20 => {}, _ => {} } }
