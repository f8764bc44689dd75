fn f(x: std::rc::Rc<i32>) { let y = x.use; }
fn main() {}
