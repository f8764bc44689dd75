fn main() {
    "a".();
}
