impl Vec<u8> {
    fn f(&self) {}
}
fn main() {}
