fn main() {
    let mut total = 0;
    for line in "1\n2".lines() {
        total += line.parse().unwrap();
    }
    println!("{total}");
}
