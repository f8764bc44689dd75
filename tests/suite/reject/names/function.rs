fn main() {
    undefined(3);
}
