fn main() {
    'a: 5;
}
