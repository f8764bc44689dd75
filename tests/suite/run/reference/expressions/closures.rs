//! Closure expressions: parameters, capture by reference, by mutable reference, by move, of disjoint fields, returned, stored, recursive.
use std::collections::HashMap;
fn call<F: Fn(i32) -> i32>(f: F) -> i32 { f(1) }
fn call_mut<F: FnMut(i32)>(mut f: F) { f(1); f(2) }
fn call_once<F: FnOnce() -> String>(f: F) -> String { f() }
fn call_dyn(f: &dyn Fn(&str) -> usize) -> usize { f("dyn") }
fn call_dyn_mut(f: &mut dyn FnMut() -> u8) -> u8 { f() + f() }
fn call_box(f: Box<dyn FnOnce(u8) -> u8>) -> u8 { f(1) }
fn make_adder(n: i32) -> impl Fn(i32) -> i32 { move |x| x + n }
fn make_counter() -> impl FnMut() -> u32 { let mut c = 0; move || { c += 1; c } }
fn boxed(k: u8) -> Box<dyn Fn(u8) -> u8> { match k { 0 => Box::new(|x| x), 1 => Box::new(|x| x + 1), n => Box::new(move |x| x * n) } }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |a| g(f(a)) }
fn twice<F>(f: F) -> impl Fn(i32) -> i32 where F: Fn(i32) -> i32 { move |x| f(f(x)) }
fn curry(a: i32) -> impl Fn(i32) -> Box<dyn Fn(i32) -> i32> { move |b| Box::new(move |c| a * 100 + b * 10 + c) }
struct Button<'a> { handlers: Vec<Box<dyn FnMut(&str) -> bool + 'a>> }
impl<'a> Button<'a> { fn on(&mut self, f: impl FnMut(&str) -> bool + 'a) -> &mut Self { self.handlers.push(Box::new(f)); self } fn fire(&mut self, e: &str) -> usize { self.handlers.iter_mut().filter_map(|h| h(e).then_some(())).count() } }
struct Cache<F: Fn(u64) -> u64> { f: F, known: HashMap<u64, u64> }
impl<F: Fn(u64) -> u64> Cache<F> { fn get(&mut self, n: u64) -> u64 { if let Some(v) = self.known.get(&n) { return *v } let v = (self.f)(n); self.known.insert(n, v); v } }
struct Point { x: i32, y: i32, name: String }
fn main() {
    let k = 10;
    let add = |x| x + k;
    let typed = |x: i32, y: i32| -> i32 { let z = x * y; z + 1 };
    let unit = || ();
    let nested = |a: i32| move |b: i32| a - b;
    println!("{} {} {:?} {}", add(1), typed(2, 3), unit(), nested(5)(3));
    println!("{} {} {}", call(add), call(|x| -x), call(&add));
    let mut sum = 0;
    call_mut(|x| sum += x);
    let mut pusher = { let mut v = vec![]; move |x| { v.push(x); v.len() } };
    println!("{sum} {} {}", pusher('a'), pusher('b'));
    let s = String::from("owned");
    println!("{} ", call_once(move || s + "!"));
    let t = String::from("len");
    println!("{} {}", call_dyn(&|x| x.len() + t.len()), t);
    let mut n = 0;
    println!("{} {n}", { let r = call_dyn_mut(&mut || { n += 1; n }); r });
    println!("{} {}", call_box(Box::new(|x| x + 1)), call_box(Box::new({ let b = vec![1u8]; move |x| x + b.into_iter().sum::<u8>() })));
    let (a, mut c) = (make_adder(5), make_counter());
    println!("{} {} {} {}", a(1), c(), c(), make_counter()());
    println!("{:?}", (0..4).map(|i| boxed(i)(7)).collect::<Vec<_>>());
    println!("{} {} {}", compose(|x: u8| x + 1, |y| y.to_string())(1), twice(|x| x * 3)(2), curry(1)(2)(3));
    // Disjoint fields: each closure captures its own part.
    let mut p = Point { x: 1, y: 2, name: "p".into() };
    {
        let mut inc_x = || p.x += 10;
        let read_y = || p.y + 1;
        inc_x();
        println!("{} {}", read_y(), p.name);
        inc_x();
    }
    let take_name = move || p.name;
    println!("{} {} {}", p.x, p.y, take_name());
    let mut tuple = (String::from("a"), String::from("b"));
    let r = &tuple.1;
    let mut edit = || tuple.0.push('!');
    edit();
    println!("{r} {tuple:?}");
    let mut log = Vec::new();
    let mut b = Button { handlers: vec![] };
    let mut clicks = 0;
    b.on(|e| { log.push(e.to_string()); true }).on(|e| { clicks += 1; e == "click" });
    println!("{} {}", b.fire("click"), b.fire("key"));
    drop(b);
    println!("{log:?} {clicks}");
    let mut cache = Cache { f: |n| (1..=n).product(), known: HashMap::new() };
    println!("{} {} {}", cache.get(5), cache.get(5), cache.known.len());
    fn fact(n: u64) -> u64 { let go = |n| fact(n); if n == 0 { 1 } else { n * go(n - 1) } }
    println!("{}", fact(5));
    let fib = |n| { fn f(n: u32) -> u32 { if n < 2 { n } else { f(n - 1) + f(n - 2) } } f(n) };
    println!("{}", fib(10));
    let by_name: [(&str, &dyn Fn(f64, f64) -> f64); 3] = [("add", &|a, b| a + b), ("pow", &f64::powf), ("max", &f64::max)];
    for (name, op) in by_name { print!("{name}={} ", op(2.0, 3.0)); }
    println!();
    let pattern = |(a, b): (i32, i32), [c, ..]: [i32; 3], Point { x, .. }: &Point, _: u8| a + b + c + x;
    println!("{}", pattern((1, 2), [3, 0, 0], &Point { x: 4, y: 0, name: String::new() }, 0));
    let mut sort_me = vec!["ccc", "a", "bb"];
    sort_me.sort_by_key(|s| s.len());
    println!("{sort_me:?}");
    let lookup = { let table = [10, 20, 30]; move |i: usize| table.get(i).copied() };
    let copy = lookup;
    println!("{:?} {:?}", lookup(1), copy(5));
    let f: fn(i32) -> i32 = |x| x * 2;
    let g: &dyn Fn(i32) -> i32 = &f;
    println!("{} {}", f(2), g(3));
    let cloned = { let v = vec![1]; move || v.len() };
    println!("{} {}", cloned.clone()(), cloned());
    println!("{}", size_of_val(&|| ()) + size_of_val(&|| k) + size_of_val(&move || k));
    println!("{}", (|x: &str| -> String { x.chars().rev().collect() })("abc"));
    let x = 5; let x2 = (move || { let x = x + 1; x })(); println!("{x} {x2}");
    println!("{:?}", [3, 1, 2].iter().max_by(|a, b| a.cmp(b)).map(|&m| m));
    let maybe = Some(3).filter(|n| n % 2 == 1).and_then(|n| if n > 2 { Some(n * 2) } else { None }).unwrap_or_else(|| 0);
    println!("{maybe}");
    let mut state = 1; let mut step = || { state *= 2; state }; step(); step(); println!("{state}");
    let early = |n: i32| { if n < 0 { return "neg"; } "pos" }; println!("{} {}", early(-1), early(1));
    let res: Result<Vec<i32>, _> = "1,2,x".split(',').map(|s| s.parse::<i32>()).collect(); println!("{}", res.is_err());
}
