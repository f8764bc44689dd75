fn evens(list: &[i32]) -> impl Iterator<Item = &i32> {
    list.iter().filter(|n| **n % 2 == 0)
}
fn owned(list: Vec<i32>) -> impl Iterator<Item = i32> + 'static {
    list.into_iter().map(|n| n + 1)
}
fn main() {
    let list = vec![1, 2, 4];
    let total: i32 = evens(&list).sum();
    println!("{total} {:?}", owned(list).collect::<Vec<_>>());
}
