struct Counter {
    count: u32,
}
impl Counter {
    const START: u32 = 10;
    fn new() -> Self {
        Counter { count: Self::START }
    }
    fn bump(&mut self) -> &mut Self {
        self.count += 1;
        self
    }
    fn get(&self) -> u32 {
        self.count
    }
    fn into_inner(self) -> u32 {
        self.count
    }
}
fn main() {
    let mut c = Counter::new();
    c.bump().bump();
    println!("{}", c.get());
    println!("{}", c.into_inner());
}
