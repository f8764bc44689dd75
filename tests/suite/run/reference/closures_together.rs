fn apply<F: FnOnce() -> String>(f: F) -> String { f() }
fn twice(mut f: impl FnMut(i32)) { f(1); f(2); }
fn compose<A, B, C>(f: impl Fn(A) -> B, g: impl Fn(B) -> C) -> impl Fn(A) -> C { move |x| g(f(x)) }
fn make(n: i32) -> Box<dyn Fn(i32) -> i32> { if n > 0 { Box::new(move |x| x + n) } else { Box::new(|x| x) } }
fn fact(f: &dyn Fn(&dyn Fn(u64) -> u64, u64) -> u64, n: u64) -> u64 { f(&|k| fact(f, k), n) }
fn call_ptr(f: fn(i32) -> i32, x: i32) -> i32 { f(x) }
#[derive(Debug)] struct P { a: String, b: Vec<i32>, c: (i32, String) }
fn counter() -> impl FnMut() -> u32 { let mut c = 0; move || { c += 1; c } }
fn ret_ref<'a>(s: &'a str) -> impl Fn() -> &'a str { move || s }
fn main() {
    let s = String::from("moved"); println!("{}", apply(move || s)); let mut sum = 0; twice(|x| sum += x); println!("{sum}");
    println!("{}", compose(|x: i32| x + 1, |y: i32| format!("<{y}>"))(4)); println!("{} {}", make(3)(4), make(-1)(4));
    println!("{}", fact(&|rec, n| if n <= 1 { 1 } else { n * rec(n - 1) }, 10)); println!("{} {}", call_ptr(|x| x * 2, 4), call_ptr(i32::abs, -3));
    let mut p = P { a: "x".into(), b: vec![1], c: (1, "y".into()) }; { let pb = &mut p.b; let mut f = || { p.c.0 += 1; p.a.push('z'); }; f(); pb.push(2); } println!("{p:?}");
    let a = p.a; let g = || &p.b; println!("{a} {:?}", g()); let h = move || p.c.1; println!("{}", h());
    let mut c = counter(); println!("{} {} {}", c(), c(), c()); println!("{}", ret_ref("r")()); let fs: [fn(f64) -> f64; 3] = [f64::sqrt, |x| x * x, f64::floor]; for f in fs { print!("{} ", f(6.25)); } println!();
    let v: Vec<Box<dyn FnOnce(&str) -> usize>> = vec![Box::new(str::len), Box::new(|s| s.chars().filter(|c| *c == 'a').count())]; for f in v { print!("{} ", f("banana")); } println!();
    let add = |a, b| a + b; println!("{}", add(1u8, 2)); let id = |x| x; println!("{}", id("s")); fn rec(n: u32) -> u32 { if n == 0 { 0 } else { n + rec(n - 1) } } println!("{}", rec(4));
    let mut fns: Vec<Box<dyn FnMut() -> i32>> = Vec::new(); for i in 0..3 { let mut k = i; fns.push(Box::new(move || { k += 10; k })); } for f in &mut fns { print!("{} ", f()); } for f in fns.iter_mut() { print!("{} ", f()); } println!();
    let t = (String::from("a"), 5); let f = |(ref s, n): (String, i32)| format!("{s}{n}"); println!("{}", f(t)); let nested = |x: i32| move |y: i32| x * y; println!("{}", nested(3)(4)); println!("{}", (|| -> Result<i32, std::num::ParseIntError> { Ok("4".parse::<i32>()? + 1) })().unwrap());
    println!("{}", std::mem::size_of_val(&|| 1)); let o = Some(3).map(Some).map_or(0, |x| x.unwrap_or_default()); println!("{o}"); let words = ["a", "bb"]; println!("{:?}", words.iter().map(ToString::to_string).map(String::into_bytes).collect::<Vec<_>>()); let tup: Vec<_> = (1..4).zip("abc".chars()).map(|(n, c)| c.to_string().repeat(n)).collect(); println!("{tup:?}");
}
