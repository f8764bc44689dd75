fn main() {
    later!();
}
macro_rules! later { () => {} }
