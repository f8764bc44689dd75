struct Countdown(u32);
impl Iterator for Countdown {
    type Item = u32;
    fn next(&mut self) -> Option<u32> {
        if self.0 == 0 {
            None
        } else {
            self.0 -= 1;
            Some(self.0)
        }
    }
}
fn main() {
    for n in Countdown(3) {
        print!("{n} ");
    }
    let v: Vec<u32> = Countdown(6).filter(|n| n % 2 == 1).map(|n| n * n).collect();
    println!("{v:?} {}", Countdown(5).sum::<u32>());
}
