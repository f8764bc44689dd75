#[derive(Debug)]
enum Tree { Leaf, Node(Box<Tree>, i32, Box<Tree>) }
impl Tree {
    fn insert(&mut self, value: i32) {
        match self {
            Tree::Leaf => *self = Tree::Node(Box::new(Tree::Leaf), value, Box::new(Tree::Leaf)),
            Tree::Node(left, here, right) => if value < *here { left.insert(value) } else { right.insert(value) },
        }
    }
    fn min(&self) -> Option<&i32> {
        match self { Tree::Leaf => None, Tree::Node(left, here, _) => left.min().or(Some(here)) }
    }
    fn max_mut(&mut self) -> Option<&mut i32> {
        match self {
            Tree::Leaf => None,
            Tree::Node(_, here, right) => match **right { Tree::Leaf => Some(here), Tree::Node(..) => right.max_mut() },
        }
    }
}
enum State { Idle(String), Busy { name: String, left: u32 }, Done }
impl State {
    fn step(&mut self) {
        match self {
            State::Idle(name) => { let name = std::mem::take(name); *self = State::Busy { name, left: 1 }; }
            State::Busy { left: 0, .. } => *self = State::Done,
            State::Busy { left, .. } => *left -= 1,
            State::Done => {}
        }
    }
    fn name(&self) -> &str { match self { State::Idle(n) | State::Busy { name: n, .. } => n, State::Done => "done" } }
}
fn main() {
    let mut tree = Tree::Leaf;
    for n in [3, 1, 2] { tree.insert(n); }
    if let Some(max) = tree.max_mut() { *max = 30; }
    println!("{:?} {tree:?}", tree.min());
    let mut state = State::Idle("x".into());
    for _ in 0..4 { print!("{} ", state.name()); state.step(); }
    let mut pair = (String::from("a"), String::from("b"));
    let (ref mut a, ref b) = pair;
    a.push_str(b);
    let (l, r) = (&mut pair.0, &pair.1);
    l.push_str(r);
    println!("{pair:?}");
    let mut arr = [1, 2, 3, 4];
    if let [first, .., last] = &mut arr { std::mem::swap(first, last); }
    let [a, b, rest @ ..] = &mut arr;
    *a += *b;
    rest[0] = *a;
    println!("{arr:?}");
    let mut opt = Some(1);
    match opt { Some(ref mut n) if *n > 0 => *n += 1, _ => {} }
    while let Some(n) = opt.as_mut() { if *n > 3 { opt = None; } else { *n += 1; } }
    let mut v = vec![Some(1), None];
    for slot in v.iter_mut() { match slot { Some(n) => *n += 1, None => *slot = Some(0) } }
    let n = match v.first_mut() { Some(Some(n)) => { *n += 1; *n } _ => 0 };
    println!("{v:?} {n}");
    let mut s = String::from("k");
    let t = match &mut s { x if x.is_empty() => None, x => { x.push('l'); Some(x) } };
    if let Some(t) = t { t.push('m'); }
    println!("{s}");
}
