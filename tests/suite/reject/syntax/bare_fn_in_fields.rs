use std::rc::Rc;
struct S {
    f: Rc<Fn(&str) -> bool>,
    g: Option<Box<FnMut()>>,
}
fn main() {}
