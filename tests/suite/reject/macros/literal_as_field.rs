macro_rules! go {
    ($x:ident, $m:literal) => {
        $x.$m
    };
}
fn main() {
    let x = (1, 2);
    println!("{}", go!(x, 0));
}
