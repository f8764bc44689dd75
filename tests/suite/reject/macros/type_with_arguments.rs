macro_rules! go {
    ($m:ty) => {
        fn f(x: $m<u8>) {}
    };
}
go!(Vec);
fn main() {}
