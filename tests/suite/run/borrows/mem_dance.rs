use std::mem::{replace, swap, take};
#[derive(Debug, Clone, PartialEq)]
enum Expr { Num(i64), Neg(Box<Expr>), Add(Box<Expr>, Box<Expr>), Hole }
impl Default for Expr { fn default() -> Self { Expr::Hole } }
impl Expr {
    fn simplify(&mut self) {
        match self {
            Expr::Neg(inner) => {
                inner.simplify();
                if let Expr::Neg(deep) = &mut **inner {
                    *self = take(deep);
                } else if let Expr::Num(n) = **inner {
                    *self = Expr::Num(-n);
                }
            }
            Expr::Add(l, r) => {
                l.simplify();
                r.simplify();
                match (&**l, &**r) {
                    (Expr::Num(0), _) => *self = take(r),
                    (_, Expr::Num(0)) => *self = take(l),
                    (Expr::Num(a), Expr::Num(b)) => *self = Expr::Num(a + b),
                    _ => swap(l, r),
                }
            }
            Expr::Num(_) | Expr::Hole => {}
        }
    }
    fn holes(&mut self) -> Vec<&mut Expr> {
        match self {
            Expr::Hole => vec![self],
            Expr::Num(_) => vec![],
            Expr::Neg(e) => e.holes(),
            Expr::Add(l, r) => { let mut v = l.holes(); v.extend(r.holes()); v }
        }
    }
    fn wrap(&mut self) { let old = replace(self, Expr::Hole); *self = Expr::Neg(Box::new(old)); }
    fn leftmost(&mut self) -> &mut Expr {
        let mut at = self;
        while let Expr::Add(l, _) | Expr::Neg(l) = at { at = l; }
        at
    }
}
struct Queue<T> { front: Vec<T>, back: Vec<T> }
impl<T> Queue<T> {
    fn push(&mut self, t: T) { self.back.push(t); }
    fn pop(&mut self) -> Option<T> {
        if self.front.is_empty() {
            swap(&mut self.front, &mut self.back);
            self.front.reverse();
        }
        self.front.pop()
    }
    fn peek(&mut self) -> Option<&T> {
        if self.front.is_empty() {
            self.front = take(&mut self.back);
            self.front.reverse();
        }
        self.front.last()
    }
    fn drain_where(&mut self, mut f: impl FnMut(&T) -> bool) -> Vec<T> {
        let (out, kept): (Vec<T>, Vec<T>) = take(&mut self.front).into_iter().chain(self.back.drain(..).rev()).partition(|t| f(t));
        self.front = kept;
        out
    }
}
fn main() {
    let num = |n| Box::new(Expr::Num(n));
    let mut e = Expr::Add(Box::new(Expr::Neg(Box::new(Expr::Neg(num(4))))), Box::new(Expr::Add(num(0), Box::new(Expr::Hole))));
    e.simplify();
    println!("{e:?}");
    for h in e.holes() { *h = Expr::Num(6); }
    e.wrap();
    e.simplify();
    println!("{e:?}");
    let mut f = Expr::Add(num(1), num(2));
    *f.leftmost() = Expr::Neg(num(9));
    *f.leftmost() = Expr::Hole;
    println!("{f:?} {}", f.clone() == f);
    let mut q = Queue { front: vec![], back: vec![] };
    for w in ["a", "bb", "c"] { q.push(w.to_string()); }
    println!("{:?} {:?}", q.peek().map(|s| s.len()), q.pop());
    q.push("dd".into());
    println!("{:?} {:?}", q.drain_where(|s| s.len() == 2), q.pop());
    let mut pair = (vec![1], vec![2, 3]);
    let (a, b) = &mut pair;
    swap(a, b);
    a.extend(take(b));
    println!("{pair:?}");
}
