fn main() {
    let mut list = vec![1, 2];
    let one = &mut list[0];
    let two = &mut list[1];
    *one += *two;
}
