struct Bag { items: Vec<i32> }
impl Bag {
    fn first(&mut self) -> &mut i32 { &mut self.items[0] }
    fn put(&mut self, n: &mut i32) { self.items.push(*n); }
}
fn main() {
    let mut bag = Bag { items: vec![1] };
    bag.put(bag.first());
}
