fn main() { match "a" { 1 => {}, _ => {} } }
