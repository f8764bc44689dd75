fn main() {
    let numbers = vec![1, 2, 3];
    let some = numbers[..2];
    for number in some {
        println!("{number}");
    }
}
