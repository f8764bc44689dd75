#![deny(deprecated)]
struct Counter {
    count: u32,
}
impl Counter {
    #[deprecated(since = "1.2.0", note = "use `count`")]
    fn total(&self) -> u32 {
        self.count
    }
    #[deprecated]
    fn doubled(&self) -> u32 {
        self.total() * 2
    }
}
#[allow(deprecated)]
fn allowed(counter: &Counter) -> u32 {
    counter.doubled()
}
fn main() {
    let counter = Counter { count: 1 };
    println!("{}", allowed(&counter));
    println!("{}", counter.total());
}
