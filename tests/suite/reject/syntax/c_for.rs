fn main() {
    for (i = 0; i < 3; i++) {}
}
