macro_rules! go {
    ($m:path) => {
        std::$m!("x")
    };
}
fn main() {
    go!(println);
}
