struct Copies<T: Clone>(T);
struct Unique;

fn name<T>() -> &'static str {
    "a name"
}

fn main() {
    println!("{}", name::<Copies<String>>());
    println!("{}", name::<Copies<Unique>>());
}
