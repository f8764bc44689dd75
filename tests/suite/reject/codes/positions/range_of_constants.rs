const A: char = 'z'; const B: char = 'a';
fn main() { match 'c' { A..=B => {}, _ => {} } }
