fn main() {
    let mut count = 0;
    let mut one = || count += 1;
    let mut two = || count += 2;
    one();
    two();
}
