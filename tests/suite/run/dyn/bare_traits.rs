// edition: 2018
//! Trait objects without `dyn`, as they were written before the 2021 edition.
use std::collections::HashMap;
use std::rc::Rc;

struct Handlers {
    named: HashMap<String, Box<Fn(i32) -> i32>>,
    last: Option<Rc<Fn(&str) -> bool>>,
    list: Vec<Box<FnMut() + 'static>>,
}
type Callback<'a> = Box<FnOnce(String) -> usize + 'a>;

fn by_reference(f: &Fn(i32) -> i32, g: &mut FnMut(i32)) -> i32 {
    g(f(1));
    f(2)
}
fn make<'a>(text: &'a str) -> Callback<'a> {
    Box::new(move |more| text.len() + more.len())
}
fn show(x: &ToString) -> String {
    x.to_string()
}

fn main() {
    let mut handlers = Handlers { named: HashMap::new(), last: None, list: Vec::new() };
    handlers.named.insert("double".to_string(), Box::new(|x| x * 2));
    handlers.last = Some(Rc::new(|text| text.is_empty()));
    handlers.list.push(Box::new(|| println!("called")));
    for f in handlers.list.iter_mut() {
        f();
    }
    println!("{} {:?}", handlers.named["double"](4), handlers.last.map(|f| f("")));
    let mut sum = 0;
    println!("{}", by_reference(&|x| x + 1, &mut |x| sum += x));
    println!("{} {} {}", sum, make("ab")("cde".to_string()), show(&5));
}
