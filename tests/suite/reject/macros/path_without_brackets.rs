macro_rules! go {
    ($m:path, $e:expr) => {
        match $e {
            $m::A => 1,
            $m::B => 2,
        }
    };
}
enum E {
    A,
    B,
}
fn main() {
    println!("{}", go!(E, E::A) + go!(E, E::B));
}
