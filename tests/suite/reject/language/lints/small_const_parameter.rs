#![deny(non_upper_case_globals)]

trait Sized2<const n: usize> {
    fn n(&self) -> usize {
        n
    }
}

impl Sized2<3> for u8 {}

fn main() {
    println!("{}", 1u8.n());
}
