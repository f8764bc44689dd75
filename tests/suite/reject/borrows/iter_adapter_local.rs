fn evens<'a>() -> impl Iterator<Item = &'a i32> {
    let list = vec![1, 2, 3];
    list.iter().filter(|n| **n % 2 == 0)
}
fn main() { println!("{}", evens().count()); }
