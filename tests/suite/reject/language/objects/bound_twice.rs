fn sum(numbers: &mut dyn Iterator<Item = u8, Item = u8>) -> u8 {
    numbers.sum()
}

fn main() {
    println!("{}", sum(&mut [1, 2].into_iter()));
}
