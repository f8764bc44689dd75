struct Copies<T: Clone>(T);
struct Unique;

fn main() {
    let good: Option<Box<dyn Iterator<Item = Copies<u8>>>> = None;
    let bad: Option<Box<dyn Iterator<Item = Copies<Unique>>>> = None;
    println!("{} {}", good.is_none(), bad.is_none());
}
