use std::ops::{AddAssign, Index, IndexMut};
#[derive(Debug, Clone, Default)]
struct Grid { w: usize, cells: Vec<i32>, touched: u32 }
impl Index<(usize, usize)> for Grid { type Output = i32; fn index(&self, (x, y): (usize, usize)) -> &i32 { &self.cells[y * self.w + x] } }
impl IndexMut<(usize, usize)> for Grid { fn index_mut(&mut self, (x, y): (usize, usize)) -> &mut i32 { self.touched += 1; &mut self.cells[y * self.w + x] } }
#[derive(Debug, Default, Clone, Copy, PartialEq)]
struct V(i32, i32);
impl AddAssign for V { fn add_assign(&mut self, o: V) { self.0 += o.0; self.1 += o.1; } }
impl AddAssign<&V> for V { fn add_assign(&mut self, o: &V) { self.0 += o.0; } }
impl Grid {
    fn get(&self, x: usize) -> i32 { self[(x, 0)] }
    fn set(&mut self, x: usize, v: i32) -> &mut Self { self[(x, 0)] = v; self }
    fn len(&self) -> usize { self.cells.len() }
}
fn main() {
    let mut g = Grid { w: 2, cells: vec![1, 2, 3, 4], touched: 0 };
    let n = g[(1, 1)];
    g[(0, 0)] = n;
    g[(0, 1)] += n;
    let (a, b) = (g[(0, 0)], g[(1, 0)]);
    g[(1, 1)] = a * b;
    g.set(0, g.get(1)).set(1, 9);
    g.cells.push(g.len() as i32);
    g.cells.extend(vec![g.w as i32; g.w]);
    g.cells.truncate(g.cells.len() - g.w);
    println!("{g:?}");
    let mut v = V(1, 2);
    v += v;
    let w = v;
    v += &w;
    v.0 += v.1;
    v.1 -= { v.0 += 1; v.0 };
    println!("{v:?}");
    let mut arr = [V::default(); 3];
    for i in 0..arr.len() {
        arr[i] += V(i as i32, 1);
        if i > 0 { let prev = arr[i - 1]; arr[i] += prev; }
    }
    let k = 1;
    arr[arr[k].0 as usize] += arr[k];
    println!("{arr:?}");
    let mut xs = vec![3, 1, 2];
    let at = xs.iter().position(|x| *x == 1).unwrap();
    xs.swap(at, 0);
    let turn = xs.len() - 1;
    xs.rotate_left(turn);
    let m = *xs.iter().max().unwrap();
    xs[m as usize - 1] = m * 2;
    xs.drain(..xs.len() - 1).for_each(drop);
    xs.insert(0, xs[0]);
    println!("{xs:?}");
    let mut s = String::from("abc");
    s.replace_range(..1, &s[1..].to_uppercase());
    s.extend(s.clone().chars().rev());
    s.retain(|c| c != 'b');
    println!("{s}");
}
