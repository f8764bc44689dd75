fn main() {
    let _: Box<dyn std::fmt::Debug + std::fmt::Display>;
}
