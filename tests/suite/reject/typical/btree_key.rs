use std::collections::BTreeSet;
struct K;
fn main() {
    let mut m = BTreeSet::new();
    m.insert(K);
}
