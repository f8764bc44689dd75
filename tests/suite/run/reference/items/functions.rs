//! Functions: patterns in parameters, generics, diverging, const, extern, nested, attributes, recursion, return forms.
use std::fmt::Display;

fn unit() {}
fn explicit_unit() -> () { () }
fn tuple_parameter((a, b): (i32, i32), [c, d]: [i32; 2], &e: &i32) -> i32 { a + b * 10 + c * 100 + d * 1000 + e * 10000 }
struct Pair { x: i32, y: i32 }
fn struct_parameter(Pair { x, y: why }: Pair) -> i32 { x - why }
fn ignored(_: i32, _named: u8, mut m: i32) -> i32 { m += 1; m }
fn ref_parameter(ref r: String, ref mut s: String) -> usize { s.push('!'); r.len() + s.len() }
fn sub_pattern(n @ 0..=255u8: u8) -> u8 { n }
fn generic<T, U>(t: T, u: U) -> (U, T) where T: Clone, U: Display { let _ = t.clone(); (u, t) }
fn with_impl(items: impl IntoIterator<Item = impl Display>) -> String {
    let mut out = String::new();
    for item in items { out += &format!("<{item}>"); }
    out
}
fn returns_impl(n: u32) -> impl Iterator<Item = u32> + Clone { (0..n).map(|x| x * x) }
fn never() -> ! { panic!("never called") }
fn early(n: i32) -> &'static str {
    if n < 0 { return "negative"; }
    if n == 0 { return "zero" }
    "positive"
}
const fn power(base: u64, exponent: u32) -> u64 {
    let mut result = 1;
    let mut i = 0;
    while i < exponent { result *= base; i += 1; }
    result
}
const BIG: u64 = power(3, 20);
static TABLE: [u64; power(2, 2) as usize] = [power(1, 1), power(2, 2), power(3, 3), power(4, 4)];
extern "C" fn c_function(a: i32, b: i32) -> i32 { a * b }
extern fn default_abi(a: u8) -> u8 { a }
unsafe extern "C" fn unsafe_c(p: *const u8) -> u8 { unsafe { *p } }
unsafe fn dangerous(p: *const i32) -> i32 { unsafe { *p } }
#[inline(always)] #[must_use] #[cold] fn attributed() -> u8 { 1 }
#[cfg(any())]
fn left_out() -> NoSuchType { no_such_function() }
#[deprecated(since = "1", note = "old")] fn old() -> u8 { 2 }
fn lifetimes<'a, 'b: 'a>(x: &'a str, y: &'b str) -> &'a str { if x.len() > y.len() { x } else { y } }
fn even(n: u32) -> bool { if n == 0 { true } else { odd(n - 1) } }
fn odd(n: u32) -> bool { if n == 0 { false } else { even(n - 1) } }
fn closure_argument<F>(f: F, n: i32) -> i32 where F: Fn(i32) -> i32 { f(f(n)) }
fn pointer_argument(f: fn(i32) -> i32, n: i32) -> i32 { f(f(n)) }
fn double(n: i32) -> i32 { n * 2 }
fn slice_param(v: &mut [i32]) { for x in v.iter_mut() { *x += 1 } }
fn array_by_value(mut a: [i32; 3]) -> [i32; 3] { a[0] = 9; a }
fn const_generic<const N: usize>(a: [u8; N]) -> usize { N + a.len() }
fn unsized_ref<T: ?Sized + Display>(t: &T) -> String { t.to_string() }
fn nested(n: i32) -> i32 {
    return helper(n) + CONSTANT;
    const CONSTANT: i32 = 100;
    fn helper(n: i32) -> i32 {
        fn helper(n: i32) -> i32 { n + 1 }
        helper(n) * 2
    }
}
fn many(a: u8, b: u16, c: u32, d: u64, e: u128, f: i8, g: f32, h: f64, i: bool, j: char, k: &str, l: [u8; 2], m: (u8, u8)) -> String {
    format!("{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}{l:?}{m:?}")
}
fn trailing_comma(
    #[allow(unused_variables)] a: u8,
    #[cfg(any())] gone: u8,
    b: u8,
) -> u8 { b }

fn main() {
    assert_eq!(unit(), explicit_unit());
    assert_eq!(tuple_parameter((1, 2), [3, 4], &5), 54321);
    assert_eq!(struct_parameter(Pair { x: 5, y: 3 }), 2);
    assert_eq!(ignored(1, 2, 3), 4);
    assert_eq!(ref_parameter("ab".into(), "c".into()), 4);
    assert_eq!(sub_pattern(7), 7);
    println!("{:?}", generic("t", 3.5));
    println!("{} {}", with_impl([1, 2]), with_impl(vec!["a", "b"]));
    let squares = returns_impl(4);
    println!("{:?} {}", squares.clone().collect::<Vec<_>>(), squares.sum::<u32>());
    if BIG == 0 { never() }
    println!("{} {} {}", early(-1), early(0), early(1));
    println!("{BIG} {TABLE:?}");
    println!("{} {}", c_function(6, 7), default_abi(3));
    unsafe { println!("{} {}", unsafe_c(&5u8), dangerous(&6)); }
    println!("{}", attributed());
    #[allow(deprecated)] { println!("{}", old()); }
    println!("{}", lifetimes("abc", "de"));
    println!("{} {}", even(10), odd(7));
    let k = 3;
    println!("{} {} {}", closure_argument(|x| x + k, 1), closure_argument(double, 1), pointer_argument(|x| x - 1, 1));
    let mut v = vec![1, 2];
    slice_param(&mut v);
    slice_param(&mut v[1..]);
    println!("{v:?} {:?}", array_by_value([1, 2, 3]));
    println!("{} {}", const_generic([0; 3]), const_generic::<0>([]));
    println!("{} {}", unsized_ref("str"), unsized_ref::<i32>(&1));
    println!("{}", nested(4));
    println!("{}", many(1, 2, 3, 4, 5, -6, 7.5, 8.25, true, 'j', "k", [1, 2], (3, 4)));
    println!("{}", trailing_comma(1, 2));
    let f: extern "C" fn(i32, i32) -> i32 = c_function;
    let g: unsafe fn(*const i32) -> i32 = dangerous;
    println!("{} {}", f(2, 3), unsafe { g(&8) });
    println!("{}", std::mem::size_of_val(&double));
    println!("{}", (double as fn(i32) -> i32)(4));
    let fs: [(&str, fn(f64) -> f64); 3] = [("sqrt", f64::sqrt), ("abs", f64::abs), ("neg", |x| -x)];
    for (n, f) in fs { print!("{n} {} ", f(4.0)); }
    println!();
}
