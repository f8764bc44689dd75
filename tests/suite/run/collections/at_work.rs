use std::backtrace::{Backtrace, BacktraceStatus};
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet, BinaryHeap, HashMap, HashSet, LinkedList, VecDeque};
use std::hash::{Hash, Hasher};
use std::mem::MaybeUninit;
use std::rc::{Rc, Weak};

#[derive(Debug)]
struct Node {
    name: String,
    parent: RefCell<Weak<Node>>,
    children: RefCell<Vec<Rc<Node>>>,
}
impl Node {
    fn new(name: &str) -> Rc<Node> {
        Rc::new(Node { name: name.into(), parent: RefCell::new(Weak::new()), children: RefCell::new(vec![]) })
    }
    fn adopt(self: &Rc<Self>, child: Rc<Node>) {
        *child.parent.borrow_mut() = Rc::downgrade(self);
        self.children.borrow_mut().push(child);
    }
}
impl Drop for Node {
    fn drop(&mut self) {
        println!("drop {}", self.name);
    }
}

struct Lru {
    order: VecDeque<u32>,
    map: HashMap<u32, String>,
}
impl Lru {
    fn get(&mut self, k: u32) -> Option<&String> {
        if self.map.contains_key(&k) {
            self.order.retain(|x| *x != k);
            self.order.push_back(k);
        }
        self.map.get(&k)
    }
}

fn dijkstra(edges: &BTreeMap<&str, Vec<(&'static str, u32)>>, from: &'static str) -> BTreeMap<&'static str, u32> {
    let mut best = BTreeMap::new();
    let mut queue = BinaryHeap::from([(std::cmp::Reverse(0), from)]);
    while let Some((std::cmp::Reverse(cost), at)) = queue.pop() {
        if best.contains_key(at) {
            continue;
        }
        best.insert(at, cost);
        for (to, weight) in edges.get(at).into_iter().flatten() {
            queue.push((std::cmp::Reverse(cost + weight), to));
        }
    }
    best
}

fn main() {
    let root = Node::new("root");
    let leaf = Node::new("leaf");
    root.adopt(leaf.clone());
    root.adopt(Node::new("twig"));
    println!("{:?}", leaf.parent.borrow().upgrade().map(|p| p.name.clone()));
    println!("{} {}", Rc::strong_count(&leaf), Rc::weak_count(&root));
    drop(root);
    println!("{:?}", leaf.parent.borrow().upgrade().is_none());

    let mut lru = Lru { order: (1..4).collect(), map: (1..4).map(|i| (i, format!("v{i}"))).collect() };
    println!("{:?} {:?}", lru.get(1).cloned(), lru.get(9));
    println!("{:?}", lru.order);

    let edges = BTreeMap::from([("a", vec![("b", 7), ("c", 3)]), ("c", vec![("b", 2), ("d", 8)]), ("b", vec![("d", 1)])]);
    println!("{:?}", dijkstra(&edges, "a"));

    let mut buf = [MaybeUninit::<u8>::uninit(); 4];
    println!("{:?}", buf.write_copy_of_slice(&[1, 2, 3, 4]));
    let mut names = [const { MaybeUninit::<String>::uninit() }; 2];
    println!("{:?}", names.write_clone_of_slice(&["x".to_string(), "y".to_string()]));
    unsafe { names.assume_init_drop() };
    println!("{} {:?}", Backtrace::disabled(), BacktraceStatus::Disabled);

    let mut groups: BTreeMap<usize, BTreeSet<&str>> = BTreeMap::new();
    for w in "to be or not to be that is the question".split_whitespace() {
        groups.entry(w.len()).or_default().insert(w);
    }
    println!("{groups:?}");
    let inverted: BTreeMap<&str, usize> = groups.iter().flat_map(|(n, ws)| ws.iter().map(move |w| (*w, *n))).collect();
    println!("{inverted:?} {:?}", inverted.values().sum::<usize>());
    let (short, long): (Vec<&str>, Vec<&str>) = inverted.keys().partition(|w| w.len() < 3);
    println!("{short:?} {long:?}");
    let unique: HashSet<char> = "hello".chars().collect();
    let mut unique: Vec<_> = unique.into_iter().collect();
    unique.sort_unstable();
    println!("{unique:?}");
    let list: LinkedList<_> = [3, 1, 2].into();
    let mut sorted: Vec<_> = list.iter().collect();
    sorted.sort();
    println!("{sorted:?} {:?}", list.iter().max());
    let mut h = std::hash::DefaultHasher::new();
    (1, "a", vec![1u8]).hash(&mut h);
    println!("{}", h.finish());
    println!("{}", std::hint::select_unpredictable(true, 1, 2));
}
