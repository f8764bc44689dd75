fn main() {
    /// What am I documenting?
}
