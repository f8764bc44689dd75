use std::collections::{BTreeMap, BTreeSet, HashMap, VecDeque};
fn topo<'g>(edges: &[(&'g str, &'g str)]) -> Option<Vec<&'g str>> {
    let mut next: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut incoming: BTreeMap<&str, usize> = BTreeMap::new();
    for &(a, b) in edges {
        next.entry(a).or_default().push(b);
        incoming.entry(a).or_insert(0);
        *incoming.entry(b).or_insert(0) += 1;
    }
    let mut ready: VecDeque<&str> = incoming.iter().filter(|(_, n)| **n == 0).map(|(k, _)| *k).collect();
    let mut out = vec![];
    while let Some(k) = ready.pop_front() {
        out.push(k);
        for b in next.remove(k).into_iter().flatten() {
            let n = incoming.get_mut(b)?;
            *n -= 1;
            if *n == 0 { ready.push_back(b); }
        }
    }
    (out.len() == incoming.len()).then_some(out)
}
struct Matrix { rows: Vec<Vec<i64>> }
impl Matrix {
    fn row_pair(&mut self, a: usize, b: usize) -> (&mut Vec<i64>, &mut Vec<i64>) {
        let (lo, hi) = (a.min(b), a.max(b));
        let (left, right) = self.rows.split_at_mut(hi);
        let (x, y) = (&mut left[lo], &mut right[0]);
        if a < b { (x, y) } else { (y, x) }
    }
    fn add_row(&mut self, from: usize, to: usize) { let (f, t) = self.row_pair(from, to); for (t, f) in t.iter_mut().zip(f.iter()) { *t += *f; } }
    fn transpose(&mut self) { for i in 0..self.rows.len() { for j in 0..i { let (a, b) = self.row_pair(i, j); std::mem::swap(&mut a[j], &mut b[i]); } } }
}
fn memo(n: u64, known: &mut HashMap<u64, u64>) -> u64 {
    if let Some(v) = known.get(&n) { return *v; }
    let v = if n < 2 { n } else { memo(n - 1, known) + memo(n - 2, known) };
    *known.entry(n).or_insert(v)
}
fn main() {
    println!("{:?} {:?}", topo(&[("a", "b"), ("b", "c"), ("a", "c")]), topo(&[("x", "y"), ("y", "x")]));
    let mut m = Matrix { rows: vec![vec![1, 2], vec![3, 4]] };
    m.add_row(1, 0);
    m.transpose();
    println!("{:?} {}", m.rows, memo(30, &mut HashMap::new()));
    let mut sets: BTreeMap<char, BTreeSet<&str>> = BTreeMap::new();
    let words = String::from("apple avocado banana");
    for w in words.split(' ') { if let Some(c) = w.chars().next() { sets.entry(c).or_default().insert(w); } }
    if let Some((_, last)) = sets.iter_mut().next_back() { last.insert("berry"); }
    let firsts: Vec<&str> = sets.values().filter_map(|s| s.first().copied()).collect();
    sets.retain(|c, _| *c != 'a');
    println!("{firsts:?} {sets:?}");
    let mut q: VecDeque<String> = words.split(' ').map(String::from).collect();
    if let (Some(a), n) = (q.front_mut(), words.len()) { a.push_str(&n.to_string()); }
    q.rotate_left(1);
    let (x, y) = q.as_mut_slices();
    if let Some(s) = x.first_mut().or(y.first_mut()) { s.clear(); }
    println!("{q:?}");
}
