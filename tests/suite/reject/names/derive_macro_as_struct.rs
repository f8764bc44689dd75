fn main() {
    let _ = Debug { a: 1 };
}
