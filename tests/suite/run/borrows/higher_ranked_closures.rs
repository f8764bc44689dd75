fn apply<F>(f: F) -> usize where F: for<'a> Fn(&'a str) -> &'a str {
    let local = String::from("  local ");
    f(&local).len() + f("x").len()
}
fn pick(f: impl for<'a, 'b> Fn(&'a str, &'b str) -> &'a str) -> String {
    let a = String::from("a");
    let r;
    {
        let b = String::from("b");
        r = f(&a, &b);
    }
    r.to_string()
}
fn each<'v>(v: &'v [String], mut f: impl FnMut(&'v String)) { for s in v { f(s); } }
fn each_any(v: &[String], f: &mut dyn FnMut(&String)) { for s in v { f(s); } }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |x| g(f(x)) }
type Handler = fn(&str) -> &str;
fn trimmed(s: &str) -> &str { s.trim() }
fn first_char(s: &str) -> &str { &s[..1] }
struct Machine { handlers: Vec<Box<dyn for<'a> Fn(&'a str) -> &'a str>>, plain: [Handler; 2] }
trait Visit { fn visit(&mut self, f: &mut dyn FnMut(&mut i32)); }
impl Visit for Vec<i32> { fn visit(&mut self, f: &mut dyn FnMut(&mut i32)) { for n in self { f(n); } } }
fn call_twice(f: &dyn Fn(&mut Vec<i32>)) { let mut v = vec![]; f(&mut v); f(&mut v); println!("{v:?}"); }
fn main() {
    println!("{} {}", apply(|s| s.trim()), apply(str::trim_start));
    println!("{}", apply(trimmed));
    println!("{}", pick(|a, _| a));
    let v = vec![String::from("p"), String::from("qq")];
    let mut kept: Vec<&String> = vec![];
    each(&v, |s| kept.push(s));
    println!("{kept:?}");
    let mut total = 0;
    each_any(&v, &mut |s| total += s.len());
    println!("{total}");
    println!("{}", compose(|n: i32| n + 1, |n: i32| n * 2)(4));
    let m = Machine { handlers: vec![Box::new(trimmed), Box::new(|s| &s[1..])], plain: [trimmed, first_char] };
    let text = String::from(" ab");
    for h in &m.handlers { print!("[{}]", h(&text)); }
    for p in m.plain { print!("<{}>", p(&text)); }
    println!();
    let mut nums = vec![1, 2];
    let mut seen = 0;
    nums.visit(&mut |n| { *n += 1; seen += *n; });
    println!("{nums:?} {seen}");
    call_twice(&|v| { let n = v.len() as i32; v.push(n); });
    let longest: for<'a> fn(&'a str, &'a str) -> &'a str = |a, b| if a.len() > b.len() { a } else { b };
    let l = String::from("long");
    println!("{}", longest(&l, "s"));
    let id: fn(&i32) -> &i32 = |x| x;
    println!("{}", id(&5));
}
