use std::collections::BTreeMap;

struct Copies<T: Clone>(T);
struct Unique;

fn main() {
    let good = BTreeMap::<u8, Copies<u8>>::new();
    let bad = BTreeMap::<u8, Copies<Unique>>::new();
    println!("{} {}", good.len(), bad.len());
}
