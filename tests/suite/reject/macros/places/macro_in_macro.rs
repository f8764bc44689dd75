macro_rules! outer {
    ($x:expr) => {
        inner!($x, 1)
    };
}
macro_rules! inner {
    ($x:expr, $y:expr) => {
        $x.foo($y)
    };
}
fn main() {
    outer!(3);
}
