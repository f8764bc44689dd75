use std::collections::HashMap;
#[derive(PartialEq, Eq)]
struct K;
fn main() {
    let mut m = HashMap::new();
    m.insert(K, 1);
}
