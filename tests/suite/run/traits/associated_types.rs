trait Container {
    type Item;
    fn get(&self, i: usize) -> Option<&Self::Item>;
    fn first(&self) -> Option<&Self::Item> {
        self.get(0)
    }
}
struct Stack<T> {
    items: Vec<T>,
}
impl<T> Container for Stack<T> {
    type Item = T;
    fn get(&self, i: usize) -> Option<&T> {
        self.items.get(i)
    }
}
fn head<C: Container>(c: &C) -> Option<&C::Item>
where
    C::Item: Copy,
{
    c.first()
}
fn main() {
    let s = Stack { items: vec![4, 5] };
    println!("{:?} {:?}", head(&s), s.get(7));
}
