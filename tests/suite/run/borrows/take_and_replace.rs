use std::mem;
#[derive(Debug, Default, PartialEq)]
enum State { #[default] Idle, Running { log: Vec<String> }, Done(String) }
struct Machine { state: State, steps: u32, spare: Option<Vec<u8>> }
impl Machine {
    fn step(&mut self) {
        self.state = match mem::take(&mut self.state) {
            State::Idle => State::Running { log: vec![] },
            State::Running { mut log } if log.len() < 2 => {
                log.push(format!("step {}", self.steps));
                State::Running { log }
            }
            State::Running { log } => State::Done(log.join(",")),
            done @ State::Done(_) => done,
        };
        self.steps += 1;
    }
    fn in_place(&mut self) {
        match &mut self.state {
            State::Running { log } => {
                let old = mem::replace(log, vec![String::from("new")]);
                self.steps += old.len() as u32;
            }
            other => *other = State::Idle,
        }
    }
    fn buffer(&mut self) -> Vec<u8> { self.spare.take().unwrap_or_default() }
    fn give_back(&mut self, mut buffer: Vec<u8>) { buffer.clear(); self.spare.replace(buffer); }
}
fn rotate(items: &mut [String]) {
    if let Some((first, rest)) = items.split_first_mut() {
        for other in rest { mem::swap(first, other); }
    }
}
fn main() {
    let mut m = Machine { state: State::Idle, steps: 0, spare: Some(vec![9]) };
    for _ in 0..5 { m.step(); }
    println!("{:?} {}", m.state, m.steps);
    m.in_place();
    m.step();
    m.step();
    m.in_place();
    println!("{:?} {}", m.state, m.steps);
    let mut b = m.buffer();
    b.push(1);
    println!("{b:?} {:?}", m.buffer());
    m.give_back(b);
    println!("{:?}", m.spare);
    let mut v: Vec<String> = ["a", "b", "c"].map(String::from).into();
    rotate(&mut v);
    println!("{v:?}");
    let first = mem::take(&mut v[0]);
    v[1] += &first;
    let all = mem::replace(&mut v, vec![first]);
    println!("{all:?} {v:?}");
    let mut slot = Some(3);
    while let Some(n) = slot.take() { if n > 0 { slot = Some(n - 1); } }
    let mut o = Some(String::from("o"));
    let r = o.as_mut().map(|s| { s.push('k'); s.len() });
    let old = o.insert(String::from("z")).len();
    println!("{slot:?} {r:?} {old} {:?}", o.take_if(|s| s == "z"));
    let mut a = vec![1]; let mut c = vec![2, 3];
    mem::swap(&mut a, &mut c);
    let (x, y) = (&mut a, &mut c);
    mem::swap(x, y);
    x.append(y);
    println!("{a:?} {c:?}");
}
