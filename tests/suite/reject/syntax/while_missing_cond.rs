fn main() {
    while { }
}
