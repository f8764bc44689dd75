fn main() {
    #[allow(unused)]
}
