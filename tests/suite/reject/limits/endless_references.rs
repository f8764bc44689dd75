fn visit<F: FnMut(i32)>(n: i32, mut f: F) { if n > 0 { f(n);
 visit(n - 1, &mut f); } } fn main() { visit(4, |x| println!("{x}")); }
