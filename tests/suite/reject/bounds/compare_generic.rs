fn largest<T>(a: T, b: T) -> T {
    if a > b { a } else { b }
}
fn main() {
    largest(1, 2);
}
