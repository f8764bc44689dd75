fn main() {
    match Some(1) {
        Type::Variant(x) => {}
        Nope(y) => {}
        _ => {}
    }
}
