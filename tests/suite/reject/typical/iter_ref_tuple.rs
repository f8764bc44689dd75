fn main() {
    let t = (1, 2);
    for x in &t {}
}
