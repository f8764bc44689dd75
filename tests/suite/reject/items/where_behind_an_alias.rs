type Sorted<T> = Vec<T>
where
    T: Ord;

fn main() {
    let numbers: Sorted<u8> = vec![1, 2];
    println!("{}", numbers.len());
}
