fn main() {
    let numbers = [3, 1, 2];
    for number in numbers {
        match number {
            2 => true,
            _ => false,
        }
    }
}
