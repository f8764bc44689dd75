#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
struct P(i32, i32);
#[derive(Debug, Clone, PartialEq, PartialOrd, Default)]
enum Level {
    #[default]
    Low,
    High(u8),
}
fn main() {
    let a = P(1, 2);
    let b = a;
    println!("{:?} {} {}", a, a == b, a < P(1, 3));
    println!("{:?} {:?}", P::default(), Level::default());
    println!("{:?} {}", Level::High(3).clone(), Level::Low < Level::High(0));
    println!("{:?}", a.cmp(&P(0, 9)));
}
