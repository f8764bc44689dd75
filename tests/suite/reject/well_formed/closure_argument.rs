struct Copies<T: Clone>(T);
struct Unique;

fn main() {
    let good = |_: Option<Copies<u8>>| 1;
    let bad = |_: Option<Copies<Unique>>| 2;
    println!("{} {}", good(None), bad(None));
}
