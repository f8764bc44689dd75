fn main() {
    let t = vec![0, 1, 2];
    let x = &t[1..=];
}
