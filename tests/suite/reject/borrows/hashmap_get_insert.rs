use std::collections::HashMap;
fn main() {
    let mut map = HashMap::new();
    map.insert(1, String::from("a"));
    let one = map.get(&1).unwrap();
    map.insert(2, String::from("b"));
    println!("{one}");
}
