struct S {
    a: u8,
    /// docs
}
fn main() {}
