mod m {
    fn hidden() {}
    pub fn seen() {
        hidden();
    }
}
fn main() {
    m::seen();
    m::hidden();
}
