use std::marker::PhantomData;
struct Pair<'a, 'b> { a: &'a str, b: &'b str }
struct Wrapper<T> { value: T }
struct Deep<'a> { parts: Vec<Option<&'a str>>, _p: PhantomData<&'a ()> }
struct Func<'a> { f: fn() -> &'a str }
enum Either<'a, T> { Borrowed(&'a T), Owned(T) }
fn shrink<'s>(p: Pair<'static, 'static>, _: &'s str) -> Pair<'s, 's> { p }
fn shrink_vec<'s>(v: Vec<&'static str>, _: &'s ()) -> Vec<&'s str> { v }
fn shrink_box<'s>(v: Box<Wrapper<&'static str>>, _: &'s ()) -> Box<Wrapper<&'s str>> { v }
fn shrink_fn<'s>(f: Func<'static>, _: &'s ()) -> Func<'s> { f }
fn shrink_ref<'s, 'l: 's>(r: &'s &'l str) -> &'s &'s str { r }
fn shrink_iter<'s>(i: std::slice::Iter<'static, &'static str>, _: &'s ()) -> std::slice::Iter<'s, &'s str> { i }
fn common<'a>(a: &'a str, b: &'a str) -> [&'a str; 2] { [a, b] }
fn widen_arg(f: fn(&'static str) -> usize) -> usize { f("static") }
fn count(s: &str) -> usize { s.len() }
static WORDS: [&str; 2] = ["w", "x"];
fn main() {
    let local = String::from("local");
    let p = shrink(Pair { a: "a", b: "b" }, &local);
    let mut q = p;
    q.a = &local;
    println!("{} {}", q.a, q.b);
    let unit = ();
    let mut v = shrink_vec(vec!["s"], &unit);
    v.push(&local);
    println!("{v:?}");
    let mut w = shrink_box(Box::new(Wrapper { value: "v" }), &unit);
    w.value = &local;
    println!("{}", w.value);
    println!("{}", (shrink_fn(Func { f: || "func" }, &unit).f)());
    let lit = "lit";
    println!("{}", shrink_ref(&lit));
    println!("{}", shrink_iter(WORDS.iter(), &unit).count());
    println!("{:?}", common("static", &local));
    println!("{}", widen_arg(count));
    let mut d = Deep { parts: vec![Some("deep")], _p: PhantomData };
    {
        let borrowed: &Deep<'_> = &d;
        println!("{}", borrowed.parts.len());
    }
    d.parts.push(Some(&local));
    println!("{}", d.parts.iter().flatten().map(|s| s.len()).sum::<usize>());
    let e = if v.len() > 5 { Either::Borrowed(&local) } else { Either::Owned(String::from("own")) };
    match &e {
        Either::Borrowed(b) => println!("{b}"),
        Either::Owned(o) => println!("{o}"),
    }
    let mut best: Option<&str> = Some("static");
    for s in [&local[..2], "zz"] { if best.is_none_or(|b| s > b) { best = Some(s); } }
    println!("{best:?}");
}
