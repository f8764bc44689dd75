trait Sized2<const N: i8> {
    fn n(&self) -> i8 {
        N
    }
}

impl Sized2<127> for u8 {}
impl Sized2<128> for u16 {}

fn main() {
    println!("{}", 1u8.n());
}
