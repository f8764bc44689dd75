fn main() {
    let ref self = 3;
}
