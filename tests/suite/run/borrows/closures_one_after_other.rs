fn main() {
    let mut count = 0;
    let mut one = || count += 1;
    one();
    one();
    let mut two = || count += 2;
    two();
    println!("{count}");
}
