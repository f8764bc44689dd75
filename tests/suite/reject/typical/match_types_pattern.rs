fn main() { match 5 { Some(x) => {}, _ => {} } match Some(5) { 5 => {}, _ => {} } }
