fn main() {
    let count = 3;
    let numbers: Vec<count> = Vec::new();
    println!("{} {}", count, numbers.len());
}
