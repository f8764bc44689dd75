macro_rules! add {
    ($a:expr, $b:expr) => {
        $a + $b
    };
}
fn main() {
    let x = add!(1,
        "a");
}
