use std::collections::{BTreeMap, HashMap, VecDeque};
use std::rc::Rc;
// Collections of references, dropped after what they refer to: their Drop promises not to look.
fn main() {
    let mut v: Vec<&str>;
    let mut b: Box<&str>;
    let mut m: HashMap<&str, &String>;
    let mut t: BTreeMap<u8, &str>;
    let mut d: VecDeque<&String>;
    let mut rc: Rc<&String>;
    let mut o: Option<Vec<&String>>;
    let s = String::from("late");
    v = vec![&s];
    b = Box::new(&s);
    m = HashMap::new();
    m.insert(&s, &s);
    t = BTreeMap::new();
    t.insert(1, &s);
    d = VecDeque::new();
    d.push_back(&s);
    rc = Rc::new(&s);
    o = Some(vec![&s]);
    println!("{v:?} {b} {} {t:?} {d:?} {rc} {o:?}", m.len());
    v.push("x");
    b = Box::new("y");
    m.clear();
    t.clear();
    d.clear();
    let s2 = String::from("other");
    rc = Rc::new(&s2);
    o = None;
    println!("{} {b} {} {} {} {rc} {o:?}", v.len(), m.len(), t.len(), d.len());
    let add = |n: usize| s.len() + n;
    let mut stack: Vec<Box<dyn Fn() -> usize + '_>> = Vec::new();
    {
        stack.push(Box::new(|| add(1)));
        stack.push(Box::new(|| s.len()));
    }
    println!("{:?}", stack.iter().map(|f| f()).collect::<Vec<_>>());
    let mut iters: Vec<std::slice::Iter<'_, i32>> = Vec::new();
    let data = [1, 2, 3];
    iters.push(data.iter());
    iters.push(data[1..].iter());
    println!("{}", iters.iter_mut().filter_map(|i| i.next()).sum::<i32>());
    let drain_me;
    let mut src = vec![String::from("p"), String::from("q")];
    drain_me = src.drain(..).collect::<Vec<_>>();
    src.push(drain_me[0].clone());
    println!("{src:?} {drain_me:?}");
}
