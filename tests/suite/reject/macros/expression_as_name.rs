macro_rules! go {
    ($m:expr) => {
        fn $m() {}
    };
}
go!(x);
fn main() {
    x()
}
