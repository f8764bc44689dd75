fn total(numbers: impl Iterator<Item = &u8>) -> u8 {
    numbers.sum()
}

fn main() {
    println!("{}", total([1, 2].iter()));
}
