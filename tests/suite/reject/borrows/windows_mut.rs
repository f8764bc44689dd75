fn main() {
    let mut list = vec![1, 2, 3];
    for pair in list.windows(2) {
        list[0] = pair[1];
    }
}
