use std::collections::HashMap;
fn main() {
    let mut map: HashMap<i32, i32> = HashMap::new();
    let slot = map.entry(1).or_insert(0);
    println!("{}", map.len());
    *slot += 1;
}
