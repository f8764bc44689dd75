fn main() {
    // a‮b
}
