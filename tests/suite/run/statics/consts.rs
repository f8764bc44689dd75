const SIZE: usize = 2 + 3;
static GREETING: &str = "hi";
static TABLE: [u8; SIZE] = [1; SIZE];
const NAMES: [&str; 2] = ["a", "b"];
const fn square(n: usize) -> usize {
    n * n
}
const SQUARED: usize = square(SIZE);
fn main() {
    let a = [0; SQUARED];
    println!("{GREETING} {:?} {} {} {}", TABLE, NAMES[1], a.len(), SIZE);
}
