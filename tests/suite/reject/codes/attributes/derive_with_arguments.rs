#[derive(Debug, Clone(bound = "T: Clone"))]
struct Pair<T>(T, T);

fn main() {
    println!("{:?}", Pair(1, 2).clone());
}
