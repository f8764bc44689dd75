struct Counter { n: usize, log: Vec<usize> }
impl Counter {
    fn next(&mut self) -> usize { self.n += 1; self.n }
    fn peek(&self) -> usize { self.n }
    fn add(&mut self, amount: usize) -> &mut Self { self.n += amount; self }
    fn record(&mut self, a: usize, b: usize) { self.log.push(a * 10 + b); }
}
fn pick(v: &[usize], at: usize) -> usize { v[at] }
fn main() {
    let mut v = vec![1usize, 2, 3];
    v.push(v.len());
    v.push(v[0] + v[1]);
    v.insert(v.len() / 2, v.iter().sum());
    let at = 1;
    v[at] = v[at + 1];
    v[0] += v[1];
    let last = v.len() - 1;
    v[last] *= v[0];
    let end = v.len() - 1;
    v.swap(0, end);
    v.truncate(v.len() - 1);
    v.resize(v.len() + 1, v[0]);
    v.push(pick(&v, 2));
    println!("{v:?}");
    let mut c = Counter { n: 0, log: vec![] };
    c.record(c.peek(), c.n);
    c.add(c.peek() + 2).add(1);
    c.record(c.n, c.log.len());
    c.n += c.peek();
    c.log.extend_from_within(..c.log.len());
    c.log.push(c.n);
    let next = c.next();
    println!("{} {:?} {next}", c.n, c.log);
    let mut s = String::from("ab");
    s.push_str(&s.clone());
    s.insert(s.len(), s.chars().next().unwrap());
    s.truncate(s.len() - 1);
    println!("{s}");
    let mut grid = [[0; 3]; 3];
    let (i, j) = (1, 2);
    grid[i][j] = grid[j][i] + i;
    grid[grid[i][j]][grid[0][0]] = grid.len();
    println!("{grid:?}");
    let r = &mut v;
    r.push(r.len());
    r[0] = r[1] + r.len();
    let rr = &mut *r;
    rr.push(rr.capacity().min(1));
    println!("{}", r.len());
    let mut nested = vec![vec![1], vec![2]];
    let n = nested.len();
    nested[n - 1].push(n);
    nested.push(nested[0].clone());
    let inner = nested[1].len();
    nested[0].push(inner);
    println!("{nested:?}");
}
