fn main() {
    let mut map = std::collections::HashMap::new();
    *map.entry(1).or_insert(0) += 5;
    let len = map.len();
    let slot = map.get_mut(&1).unwrap();
    *slot += len;
    println!("{}", map[&1]);
}
