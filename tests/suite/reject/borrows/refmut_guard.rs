use std::cell::RefCell;
struct Shared { cell: RefCell<Vec<i32>> }
impl Shared {
    fn first(&self) -> &i32 { &self.cell.borrow()[0] }
}
fn main() { println!("{}", Shared { cell: RefCell::new(vec![1]) }.first()); }
