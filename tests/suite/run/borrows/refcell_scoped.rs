fn main() {
    let cell = std::cell::RefCell::new(vec![1]);
    let first = cell.borrow().first().copied();
    cell.borrow_mut().push(2);
    {
        let view = cell.borrow();
        println!("{first:?} {}", view.len());
    }
    cell.borrow_mut().clear();
    println!("{cell:?}");
}
