fn main() {
    {
        macro_rules! inner { () => {} }
        inner!();
    }
    inner!();
}
