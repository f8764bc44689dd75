type Op = for<'a> fn(&'a str, &'a str) -> &'a str;
struct Rules<'r> { ops: Vec<(&'r str, Op)>, hooks: Vec<Box<dyn FnMut(&str) -> usize + 'r>>, map: fn(&mut Vec<i32>) -> Option<&mut i32> }
fn left<'a>(a: &'a str, _: &'a str) -> &'a str { a }
fn longer<'x>(a: &'x str, b: &'x str) -> &'x str { if b.len() > a.len() { b } else { a } }
fn run<'t>(rules: &Rules<'_>, name: &str, a: &'t str, b: &'t str) -> Option<&'t str> {
    rules.ops.iter().find(|(n, _)| *n == name).map(|(_, op)| op(a, b))
}
fn each(v: &mut [String], f: &dyn Fn(&mut String)) { v.iter_mut().for_each(|s| f(s)); }
fn compose<'f, A: 'f, B: 'f, C: 'f>(f: &'f dyn Fn(A) -> B, g: &'f dyn Fn(B) -> C) -> impl Fn(A) -> C + 'f { move |a| g(f(a)) }
fn twice<F>(mut f: F) where F: for<'a> FnMut(&'a mut Vec<i32>) -> &'a mut i32 { let mut v = vec![1]; *f(&mut v) += 1; *f(&mut v) += 1; println!("{v:?}"); }
fn main() {
    let key = String::from("left");
    let mut seen = 0;
    let mut r = Rules { ops: vec![(&key, left), ("longer", longer), ("second", |_, b| b)], hooks: vec![], map: |v| v.last_mut() };
    r.hooks.push(Box::new(|s| { seen += s.len(); seen }));
    r.hooks.push(Box::new(str::len));
    let (a, b) = (String::from("aa"), String::from("bbb"));
    for n in ["left", "longer", "second", "none"] { print!("{:?} ", run(&r, n, &a, &b)); }
    println!();
    println!("{:?}", r.hooks.iter_mut().map(|h| h(&b)).collect::<Vec<_>>());
    let mut v = vec![1, 2];
    if let Some(n) = (r.map)(&mut v) { *n = 7; }
    drop(r);
    println!("{v:?} {seen}");
    let mut words = [a, b];
    let suffix = String::from("!");
    each(&mut words, &|s| s.push_str(&suffix));
    each(&mut words, &String::shrink_to_fit);
    println!("{words:?} {}", compose(&|s: &str| s.len(), &|n: usize| n * 2)(&words[0]));
    twice(|v| { v.push(5); &mut v[0] });
    let ops: [Op; 2] = [left, longer];
    println!("{}", ops.iter().map(|op| op(&suffix, "??")).collect::<String>());
}
