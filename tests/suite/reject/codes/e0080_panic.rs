const fn check(n: u32) -> u32 {
    if n == 0 { panic!("zero"); }
    n
}
const BAD: u32 = check(0);
fn main() { println!("{BAD}"); }
