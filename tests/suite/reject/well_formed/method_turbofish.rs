struct Copies<T: Clone>(T);
struct Unique;
struct Maker;

impl Maker {
    fn none<T>(&self) -> usize {
        size_of::<Option<T>>()
    }
}

fn main() {
    println!("{}", Maker.none::<Copies<u64>>());
    println!("{}", Maker.none::<(u8, Copies<Unique>)>());
}
