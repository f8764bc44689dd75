fn main() { match 1 { x if x => {}, _ => {} } }
