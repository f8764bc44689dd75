fn each<F>(list: &[String], mut f: F) where F: for<'a> FnMut(&'a str) -> &'a str {
    for s in list { print!("{} ", f(s)); }
}
fn with<R>(f: impl FnOnce(&mut Vec<i32>) -> R) -> R { let mut v = vec![1]; f(&mut v) }
fn map_ref<T, U>(x: &T, f: impl Fn(&T) -> &U) -> &U { f(x) }
fn call(f: &dyn Fn(&i32) -> i32) -> i32 { let x = 3; f(&x) }
fn pick(f: fn(&str, &str) -> bool) -> bool { let a = String::from("a"); f(&a, "b") }
fn less(a: &str, b: &str) -> bool { a < b }
trait Visit { fn visit<'a>(&mut self, s: &'a str) -> &'a str; }
impl<F: FnMut(&str) -> usize> Visit for F { fn visit<'a>(&mut self, s: &'a str) -> &'a str { let n = self(s); &s[n..] } }
struct Pair { a: i32, b: String }
fn main() {
    each(&["ab".to_string(), "cd".to_string()], |s| &s[1..]);
    let n = with(|v| { v.push(2); v.len() });
    let p = Pair { a: 1, b: "b".into() };
    println!("{n} {} {}", map_ref(&p, |p| &p.b), map_ref(&p, |p| &p.a));
    println!("{} {}", call(&|x| x + 1), pick(less));
    println!("{}", pick(|a, b| a.len() == b.len()));
    let mut f = |s: &str| s.len() - 1;
    println!("{}", f.visit("xyz"));
    let mut out = Vec::new();
    let mut add = |s: &str| out.push(s.len());
    add("a");
    { let t = String::from("bb"); add(&t); }
    println!("{out:?}");
    let v = vec![3, 1, 2];
    let mut idx: Vec<usize> = (0..v.len()).collect();
    idx.sort_by_key(|&i| v[i]);
    println!("{idx:?}");
    let s: Vec<String> = vec!["x".into()];
    let total = s.iter().fold(String::new(), |mut acc, s| { acc.push_str(s); acc });
    println!("{total}");
}
