struct Copies<T: Clone>(T);
struct Unique;

fn main() {
    let good: Option<fn(&Copies<u8>)> = None;
    let bad: Option<fn(&Copies<Unique>)> = None;
    println!("{} {}", good.is_none(), bad.is_none());
}
