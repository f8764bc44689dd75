#[derive(Debug)]
enum Tree { Leaf, Node(Box<Tree>, i32, Box<Tree>) }
impl Tree {
    fn insert(&mut self, value: i32) {
        let mut at = self;
        loop {
            match at {
                Tree::Leaf => {
                    *at = Tree::Node(Box::new(Tree::Leaf), value, Box::new(Tree::Leaf));
                    return;
                }
                Tree::Node(left, here, right) => {
                    at = if value < *here { left } else { right };
                }
            }
        }
    }
    fn contains(&self, value: i32) -> bool {
        let mut at = self;
        while let Tree::Node(left, here, right) = at {
            if *here == value { return true; }
            at = if value < *here { left } else { right };
        }
        false
    }
    fn min_mut(&mut self) -> Option<&mut i32> {
        match self {
            Tree::Leaf => None,
            Tree::Node(left, here, _) => {
                if matches!(**left, Tree::Leaf) { Some(here) } else { left.min_mut() }
            }
        }
    }
    fn walk<'a>(&'a self, out: &mut Vec<&'a i32>) {
        if let Tree::Node(left, here, right) = self {
            left.walk(out);
            out.push(here);
            right.walk(out);
        }
    }
}
fn fill(mut buffer: &mut [u8], mut n: u8) -> usize {
    let mut written = 0;
    while let Some((first, rest)) = buffer.split_first_mut() {
        if n == 0 { break; }
        *first = n;
        n -= 1;
        written += 1;
        buffer = rest;
    }
    written
}
fn skip<'a>(mut s: &'a str, what: &str) -> &'a str {
    while let Some(rest) = s.strip_prefix(what) {
        s = rest;
    }
    s
}
fn bump(n: &mut i32) { *n += 1; }
fn bump_all(n: &mut i32, times: usize) {
    for _ in 0..times { bump(n); }
    let m = &mut *n;
    bump(m);
    bump(n);
}
fn main() {
    let mut t = Tree::Leaf;
    for n in [5, 2, 8, 1, 9] { t.insert(n); }
    *t.min_mut().unwrap() = -1;
    println!("{} {}", t.contains(8), t.contains(7));
    let mut all = vec![];
    t.walk(&mut all);
    println!("{all:?}");
    let mut buf = [0; 6];
    println!("{} {buf:?}", fill(&mut buf, 4));
    println!("{}", skip("abababc", "ab"));
    let mut n = 0;
    bump_all(&mut n, 3);
    println!("{n}");
    let mut slot;
    let mut values = vec![1, 2, 3];
    for i in 0..values.len() {
        slot = &mut values[i];
        *slot *= 2;
    }
    println!("{values:?}");
    let mut longest = "";
    let words = vec![String::from("one"), String::from("three"), String::from("six")];
    for w in &words {
        if w.len() > longest.len() { longest = w; }
    }
    println!("{longest}");
}
