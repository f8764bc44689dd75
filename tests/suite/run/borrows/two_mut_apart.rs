fn main() {
    let mut count = 3;
    let first = &mut count;
    *first += 1;
    let second = &mut count;
    *second += 1;
    println!("{count}");
}
