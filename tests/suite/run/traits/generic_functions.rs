fn largest<T: PartialOrd>(list: &[T]) -> &T {
    let mut best = &list[0];
    for item in list {
        if item > best {
            best = item;
        }
    }
    best
}
fn pair<A, B>(a: A, b: B) -> (B, A) {
    (b, a)
}
fn show_all<T>(items: &[T])
where
    T: std::fmt::Debug,
{
    for i in items {
        print!("{i:?};");
    }
    println!();
}
fn main() {
    println!("{} {}", largest(&[3, 9, 2]), largest(&['a', 'z']));
    println!("{:?}", pair(1, "x"));
    show_all(&["a", "b"]);
    show_all::<u8>(&[1, 2]);
}
