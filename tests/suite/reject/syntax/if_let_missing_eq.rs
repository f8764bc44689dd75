fn main() {
    if let Some(x) Some(1) {}
}
