use std::ops::AddAssign;
#[derive(Debug, Clone, Copy, PartialEq)]
struct P(i32, i32);
impl AddAssign for P { fn add_assign(&mut self, o: P) { self.0 += o.0; self.1 += o.1; } }
impl P { fn twice(&self) -> P { P(self.0 * 2, self.1 * 2) } }
fn main() {
    let mut p = P(1, 2);
    p += p.twice();
    p += p;
    let mut v = vec![P(0, 1), P(1, 0)];
    v[0] += v[1];
    let i = v.len() - 1;
    v[i] += P(i as i32, 0);
    let mut s = String::from("a");
    s += &s.clone();
    let r = &mut s;
    *r += "c";
    r.push_str(&r.len().to_string());
    println!("{p:?} {v:?} {s}");
    let mut n = [1, 2, 3];
    n[0] += n[1] + n[2];
    n[n[1] as usize] -= 1;
    let x = &mut n[0];
    *x += *x;
    println!("{n:?}");
}
