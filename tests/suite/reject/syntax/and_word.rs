fn main() {
    if true and false {}
}
