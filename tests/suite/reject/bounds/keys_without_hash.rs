//! A method of a library type that its type arguments do not allow.

use std::collections::HashMap;

enum Key {
    Only,
}

fn main() {
    let prices: HashMap<Key, f64> = HashMap::new();
    println!("{:?}", prices.get(&Key::Only));
}
