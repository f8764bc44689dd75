struct Counter { n: i32 }
impl Counter {
    fn get(&mut self) -> &mut i32 { &mut self.n }
}
fn main() {
    let mut counter = Counter { n: 0 };
    let one = counter.get();
    let two = counter.get();
    *one += 1;
    *two += 1;
}
