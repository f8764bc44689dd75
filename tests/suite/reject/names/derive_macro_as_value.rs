fn main() {
    let _ = Hash;
}
