fn main() {
    let mut list = vec![1, 2, 3];
    for item in &list {
        if *item == 2 {
            list.push(4);
        }
    }
}
