macro_rules! two { ($a:expr, $b:expr) => { $a + $b } }
fn main() {
    two!(1);
}
