use std::mem;
struct Machine { state: State, log: Vec<String> }
enum State { Start { name: String }, Run(Vec<u8>, usize), End }
impl Machine {
    fn step(&mut self) -> bool {
        self.state = match mem::replace(&mut self.state, State::End) {
            State::Start { name } => { self.log.push(name.clone()); State::Run(name.into_bytes(), 0) }
            State::Run(bytes, at) if at < bytes.len() => { self.log.push(bytes[at].to_string()); State::Run(bytes, at + 1) }
            State::Run(..) | State::End => State::End,
        };
        !matches!(self.state, State::End)
    }
    fn last(&self) -> Option<&str> { self.log.last().map(String::as_str) }
    fn take_log(&mut self) -> Vec<String> { mem::take(&mut self.log) }
}
struct Buffer { front: Vec<i32>, back: Vec<i32> }
impl Buffer {
    fn flip(&mut self) -> &[i32] { mem::swap(&mut self.front, &mut self.back); self.back.clear(); &self.front }
    fn write(&mut self, n: i32) -> &mut Self { self.back.push(n); self }
    fn map(&mut self, f: impl Fn(&i32) -> i32) { self.back = self.front.iter().map(f).collect(); }
}
fn partition(v: &mut [i32]) -> usize {
    let (mut i, last) = (0, v.len() - 1);
    for j in 0..last { if v[j] < v[last] { v.swap(i, j); i += 1; } }
    v.swap(i, last);
    i
}
fn quick(v: &mut [i32]) {
    if v.len() < 2 { return; }
    let p = partition(v);
    let (l, r) = v.split_at_mut(p);
    quick(l);
    quick(&mut r[1..]);
}
fn main() {
    let mut m = Machine { state: State::Start { name: "ab".into() }, log: vec![] };
    while m.step() { println!("{:?}", m.last()); }
    println!("{:?} {}", m.take_log(), m.log.len());
    let mut b = Buffer { front: vec![], back: vec![] };
    b.write(1).write(2);
    println!("{:?}", b.flip());
    b.map(|n| n * 3);
    let sum: i32 = b.flip().iter().sum();
    println!("{sum}");
    let mut v = [3, 1, 2, 5, 4];
    quick(&mut v);
    println!("{v:?}");
    let mut a = String::from("a");
    let mut c = String::from("c");
    { let (x, y) = (&mut a, &mut c); mem::swap(x, y); x.push('1'); }
    let old = mem::replace(&mut a, String::new());
    println!("{old}{a}{c}");
    let mut words = vec![String::from("x"), String::from("y")];
    let first = words.swap_remove(0);
    let w = &mut words[0];
    w.push_str(&first);
    let taken = mem::take(w);
    words.push(taken);
    words.dedup();
    println!("{words:?}");
}
