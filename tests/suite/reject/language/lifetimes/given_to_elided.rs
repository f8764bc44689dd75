fn first<'a, T>(all: &'a [T]) -> &'a T {
    &all[0]
}
fn last<T>(all: &[T]) -> &T {
    &all[all.len() - 1]
}
fn same<'a: 'a, T>(value: &'a T) -> &'a T {
    value
}


fn main() {
    println!("{} {}", first::<u8>(&[1]), same::<'static, u8>(&2));
    println!("{}", last::<'static, u8>(&[1]));
}
