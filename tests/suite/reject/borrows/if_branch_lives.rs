fn main() {
    let mut list = vec![1];
    let last = list.last_mut();
    if let Some(n) = last {
        list.push(2);
        *n += 1;
    }
}
