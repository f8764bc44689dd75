// The type of a variable has to make sense, though nothing is ever in it.
struct Copies<T: Clone>(T);
struct Unique;

fn main() {
    let many: Vec<Copies<u8>> = Vec::new();
    let none: Option<Copies<Unique>> = None;
    println!("{} {}", many.len(), none.is_none());
}
