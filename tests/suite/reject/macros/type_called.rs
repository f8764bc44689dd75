macro_rules! go {
    ($m:ty) => {
        let x: $m!() = 1;
    };
}
macro_rules! t {
    () => {
        u8
    };
}
fn main() {
    go!(t);
}
