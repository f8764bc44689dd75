// edition: 2021
fn iter(list: &[i32]) -> impl Iterator<Item = i32> { list.iter().map(|n| n + 1) }
fn main() { println!("{}", iter(&[1]).count()); }
