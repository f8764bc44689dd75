fn main() {
    do { } while true;
}
