fn greet(string: string) -> usize {
    string.len()
}

fn main() {
    println!("{}", greet("hello"));
}
