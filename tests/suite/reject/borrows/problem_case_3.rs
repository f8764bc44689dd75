use std::collections::HashMap;
fn get<'m>(map: &'m mut HashMap<i32, String>, key: i32) -> &'m String {
    match map.get(&key) {
        Some(found) => found,
        None => {
            map.insert(key, String::from("new"));
            map.get(&key).unwrap()
        }
    }
}
fn main() { println!("{}", get(&mut HashMap::new(), 1)); }
