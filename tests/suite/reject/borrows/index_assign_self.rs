fn main() {
    let mut list = vec![1, 2];
    let first = &mut list[0];
    list[1] = *first;
    *first = 2;
}
