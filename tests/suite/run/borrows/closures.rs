fn apply<F: Fn(i32) -> i32>(f: F, n: i32) -> i32 { f(n) }
fn apply_mut(mut f: impl FnMut(i32)) { f(1); f(2); }
fn make<'a>(text: &'a str) -> impl Fn(&str) -> String + 'a { move |other| format!("{text}{other}") }
fn boxed(step: i32) -> Box<dyn Fn(i32) -> i32> { Box::new(move |n| n + step) }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |x| g(f(x)) }
struct Button<'a> { on: Vec<Box<dyn FnMut(&str) + 'a>> }
impl<'a> Button<'a> {
    fn add(&mut self, f: impl FnMut(&str) + 'a) { self.on.push(Box::new(f)); }
    fn press(&mut self, name: &str) { for f in self.on.iter_mut() { f(name); } }
}
struct P { a: Vec<i32>, b: String }
fn main() {
    let mut sum = 0;
    apply_mut(|n| sum += n);
    assert_eq!(sum, 3);
    let base = 10;
    assert_eq!(apply(|n| n + base, 1), 11);
    let join = make("x");
    println!("{} {}", join("y"), join(&String::from("z")));
    println!("{}", boxed(2)(3));
    println!("{}", compose(|x: i32| x + 1, |y: i32| y.to_string())(4));
    let mut log = Vec::new();
    {
        let mut button = Button { on: Vec::new() };
        button.add(|name| log.push(name.to_string()));
        button.press("a");
        button.press("b");
    }
    println!("{log:?}");
    let mut p = P { a: vec![1], b: String::from("b") };
    let mut push = || p.a.push(2);
    println!("{}", p.b);
    push();
    push();
    p.b.push('!');
    println!("{:?} {}", p.a, p.b);
    let mut count = 0;
    let mut inc = || { count += 1; count };
    inc();
    inc();
    println!("{count}");
    let len = |s: &str| s.len();
    let short;
    { let own = String::from("hello"); short = len(&own); }
    println!("{short} {}", len("x"));
    let mut words = vec!["b", "a"];
    words.sort_by(|a, b| a.cmp(b));
    words.sort_by_key(|w| w.len());
    words.retain(|w| *w != "b");
    let longest = words.iter().max_by_key(|w| w.len()).map(|w| *w);
    println!("{words:?} {longest:?}");
    let v = vec![String::from("p"), String::from("q")];
    let refs: Vec<&str> = v.iter().map(|s| s.as_str()).filter(|s| !s.is_empty()).collect();
    println!("{refs:?}");
    let mut fns: Vec<Box<dyn Fn() -> usize>> = Vec::new();
    for s in &["a", "bb"] { fns.push(Box::new(move || s.len())); }
    println!("{}", fns.iter().map(|f| f()).sum::<usize>());
    let f: fn(&str) -> &str = |s| &s[1..];
    let t = String::from("abc");
    println!("{}", f(&t));
    let g: &dyn Fn(&str) -> usize = &|s| s.len();
    println!("{} {}", g("ab"), g(&t));
}
