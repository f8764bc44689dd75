use std::mem::ManuallyDrop;
union Bits { f: f32, u: u32, pair: (u16, u16) }
union Slot { s: ManuallyDrop<String>, n: usize }
static NAMES: [&str; 2] = ["a", "b"];
static TABLE: &[(&str, fn(i32) -> i32)] = &[("inc", |n| n + 1), ("dbl", |n| n * 2)];
const EMPTY: &[String] = &[];
const fn pick(i: usize) -> &'static str { NAMES_C[i] }
const NAMES_C: [&str; 2] = ["c", "d"];
fn name(i: usize) -> &'static str { NAMES.get(i).copied().unwrap_or("none") }
fn apply(which: &str, n: i32) -> Option<i32> { TABLE.iter().find(|(k, _)| *k == which).map(|(_, f)| f(n)) }
fn main() {
    let mut b = Bits { f: 1.0 };
    let r = unsafe { &mut b.u };
    *r |= 1;
    let bits = unsafe { b.u };
    let p = unsafe { &mut b.pair };
    let (lo, hi) = (&mut p.0, &mut p.1);
    std::mem::swap(lo, hi);
    println!("{bits:x} {:x} {}", unsafe { b.u }, unsafe { b.f } == 1.0);
    let mut s = Slot { s: ManuallyDrop::new(String::from("held")) };
    unsafe { (*s.s).push('!'); println!("{}", *s.s); ManuallyDrop::drop(&mut s.s); }
    s.n = 4;
    println!("{}", unsafe { s.n });
    println!("{} {} {} {:?} {:?}", name(1), name(9), pick(0), apply("dbl", 21), apply("none", 1));
    let kept: &'static [String] = EMPTY;
    let n: &'static i32 = &(3 + 4);
    println!("{} {n}", kept.len());
}
