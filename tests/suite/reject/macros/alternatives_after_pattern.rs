// edition: 2021
macro_rules! m {
    ($p:pat | $q:pat) => {};
}
fn main() {
    m!(1 | 2);
}
