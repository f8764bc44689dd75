fn main() {
    let d = std::mem::discriminant(&3);
    let _ = d;
}
