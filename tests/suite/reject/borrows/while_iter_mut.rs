fn main() {
    let mut v = vec![1, 2, 3];
    let mut it = v.iter_mut();
    while let Some(x) = it.next() {
        if *x == 2 { v.push(1); }
    }
}
