fn main() {
    .foo();
}
