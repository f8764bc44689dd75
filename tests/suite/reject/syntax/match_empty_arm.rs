fn main() {
    match 1 { => {} }
}
