fn main() {
    if true {} elif false {}
}
