use std::ops::{Add, AddAssign, Deref, DerefMut, Index, IndexMut, Mul, Neg, Not};

#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
struct V(f64, f64);
impl Add for V {
    type Output = V;
    fn add(self, o: V) -> V {
        V(self.0 + o.0, self.1 + o.1)
    }
}
impl Mul<f64> for V {
    type Output = V;
    fn mul(self, k: f64) -> V {
        V(self.0 * k, self.1 * k)
    }
}
impl Mul<V> for f64 {
    type Output = V;
    fn mul(self, v: V) -> V {
        v * self
    }
}
impl AddAssign for V {
    fn add_assign(&mut self, o: V) {
        *self = *self + o;
    }
}
impl Neg for V {
    type Output = V;
    fn neg(self) -> V {
        V(-self.0, -self.1)
    }
}
struct Flags(u8);
impl Not for Flags {
    type Output = u8;
    fn not(self) -> u8 {
        !self.0
    }
}
struct Grid {
    cells: Vec<i32>,
    width: usize,
}
impl Index<(usize, usize)> for Grid {
    type Output = i32;
    fn index(&self, (x, y): (usize, usize)) -> &i32 {
        &self.cells[y * self.width + x]
    }
}
impl IndexMut<(usize, usize)> for Grid {
    fn index_mut(&mut self, (x, y): (usize, usize)) -> &mut i32 {
        &mut self.cells[y * self.width + x]
    }
}
struct Wrapper(Vec<i32>);
impl Deref for Wrapper {
    type Target = Vec<i32>;
    fn deref(&self) -> &Vec<i32> {
        &self.0
    }
}
impl DerefMut for Wrapper {
    fn deref_mut(&mut self) -> &mut Vec<i32> {
        &mut self.0
    }
}
fn main() {
    let a = V(1.0, 2.0);
    let mut b = a + V(0.5, 0.5) * 2.0;
    b += 2.0 * a;
    println!("{:?} {:?} {}", b, -a, a < b);
    println!("{}", !Flags(0b1010));
    let mut g = Grid { cells: vec![0; 6], width: 3 };
    g[(1, 1)] = 5;
    g[(1, 1)] += 2;
    println!("{} {}", g[(1, 1)], g.cells[4]);
    let mut w = Wrapper(vec![1]);
    w.push(2);
    w[0] = 9;
    *w = vec![w[0], w[1], 3];
    println!("{} {:?}", w.len(), *w);
    let s = String::from("a") + "b" + &String::from("c");
    println!("{s}");
    println!("{}", s == "abc" && "abc" == s && *"abc" == s[..]);
    let x = 3;
    let r = &x;
    println!("{} {} {}", r + 1, 1 + r, r * r);
}
