fn main() {
    let pair = (true, false);
    match pair {
        (true, _) => {}
        (_, true) => {}
    }
}
