fn main() {
    let x = Default::default();
}
