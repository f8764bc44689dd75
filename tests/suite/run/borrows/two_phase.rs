#[derive(Default)]
struct Table { rows: Vec<Vec<u32>>, width: usize }
impl Table {
    fn add(&mut self, at: usize, value: u32) { self.rows[at].push(value); }
    fn width(&self) -> usize { self.width }
    fn grow(&mut self, by: usize) -> &mut Self { self.width += by; self }
    fn len(&self) -> usize { self.rows.len() }
}
fn main() {
    let mut v = vec![1usize];
    v.push(v.len());
    v.push(v[0] + v.len());
    v.insert(v.len() - 1, v[v.len() - 1]);
    let n = v.len();
    v[n - 1] += v.len() - 1;
    let mut t = Table::default();
    t.rows.push(vec![]);
    t.add(t.len() - 1, t.width() as u32);
    t.grow(t.width()).grow(2);
    t.grow(t.rows.len());
    let r = &mut t;
    r.add(r.len() - 1, 4);
    let mut s = String::from("ab");
    s.push_str(&s.len().to_string());
    s.truncate(s.len() - 1);
    let mut m = std::collections::HashMap::new();
    m.insert(1, 2);
    m.insert(m.len() as i32, m[&1]);
    println!("{:?} {} {:?} {s} {}", v, t.width, t.rows, m.len());
}
