macro_rules! two {
    ($a:expr, $b:expr) => {
        $a + $b
    };
}
fn main() {
    println!("{}", two!(1));
}
