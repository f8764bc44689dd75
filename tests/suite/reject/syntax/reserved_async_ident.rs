fn main() {
    let async = 1;
}
