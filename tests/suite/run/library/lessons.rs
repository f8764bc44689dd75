//! Statics and constants, collecting, slices, drops, closures, traits, streams and numbers, as lessons use them.
#![allow(warnings)]
use std::any::*;
use std::borrow::Cow;
use std::cell::*;
use std::cmp::*;
use std::collections::*;
use std::error::Error;
use std::fmt::{self, Debug, Display, Write as _};
use std::io::{self, prelude::*};
use std::iter::*;
use std::mem;
use std::num::*;
use std::ops::*;
use std::rc::Rc;
use std::str::FromStr;
use std::sync::{LazyLock, Mutex, OnceLock, RwLock};
use std::time::*;

trait LCK {
    fn len_check(&self) -> usize;
}
impl LCK for RangeInclusive<i32> {
    fn len_check(&self) -> usize {
        self.clone().count()
    }
}

fn statics() {
    static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
    static NAMES: Mutex<Vec<&str>> = Mutex::new(Vec::new());
    static CFG: OnceLock<String> = OnceLock::new();
    static TBL: LazyLock<HashMap<&str, i32>> = LazyLock::new(|| HashMap::from([("a", 1)]));
    static R: RwLock<i32> = RwLock::new(3);
    COUNT.fetch_add(2, std::sync::atomic::Ordering::Relaxed);
    NAMES.lock().unwrap().push("x");
    println!(
        "{:?} {:?} {} {} {}",
        COUNT,
        NAMES.lock().unwrap(),
        CFG.get_or_init(|| "c".into()),
        TBL["a"],
        R.read().unwrap()
    );
    println!("{:?} {:?}", CFG, *R.write().unwrap() + 1);
}

fn constants() {
    const fn sq(x: u32) -> u32 {
        x * x
    }
    const A: [u32; 3] = [sq(1), sq(2), sq(3)];
    const S: &str = "abc";
    const N: usize = S.len();
    const B: [u8; N] = *b"xyz";
    static T: [i32; 2] = [1; 2];
    const D: Duration = Duration::from_millis(1500);
    const NZ: NonZeroU8 = NonZeroU8::new(5).unwrap();
    const M: u8 = u8::MAX.wrapping_add(2);
    const O: Option<u8> = 200u8.checked_add(100);
    const F: f64 = 1.5_f64.max(2.0);
    const L: std::alloc::Layout = std::alloc::Layout::new::<u64>();
    const V: Vec<i32> = Vec::new();
    const ST: String = String::new();
    println!("{A:?} {N} {B:?} {T:?} {D:?} {NZ} {M} {O:?} {F} {L:?} {V:?} {ST:?}");
    const CH: char = char::from_u32(65).unwrap();
    const X: &[u8] = S.as_bytes();
    const Y: u8 = X[1];
    const SP: (&str, &str) = S.split_at(1);
    println!("{CH} {Y} {SP:?} {:?}", const { 1 + 2 });
    const CELL: Cell<i32> = Cell::new(4);
    println!("{:?} {:?}", CELL, const { i32::MAX.saturating_add(1) });
    const fn fact(n: u64) -> u64 {
        let mut r = 1;
        let mut i = 2;
        while i <= n {
            r *= i;
            i += 1;
        }
        r
    }
    println!("{}", const { fact(10) });
    const TXT: &str = match std::str::from_utf8(&[104, 105]) {
        Ok(s) => s,
        Err(_) => "bad",
    };
    println!("{TXT}");
    const P: u32 = 2u32.pow(5).isqrt() + 10u32.ilog10() + 7u32.div_ceil(2) + 0xffu8.count_ones();
    println!("{P}");
}

fn collected() {
    let v: Vec<u32> = "1 2 3".split(' ').map(|x| x.parse()).collect::<Result<_, _>>().unwrap();
    println!("{v:?}");
    let s: String = vec!["a", "b"].concat();
    let t: String = ["x", "y"].iter().map(|s| s.to_uppercase()).collect();
    println!("{s}{t}");
    let m: HashMap<_, _> = v.iter().map(|x| (*x, x * 2)).collect();
    let mut k: Vec<_> = m.into_iter().collect();
    k.sort();
    println!("{k:?}");
    let b: BTreeMap<String, usize> = ["bb", "a"].iter().map(|s| (s.to_string(), s.len())).collect();
    println!("{b:?}");
    let h: BinaryHeap<_> = [Reverse(3), Reverse(1)].into();
    println!("{:?}", h.into_sorted_vec());
    let st: BTreeSet<char> = "hello".chars().collect();
    println!("{st:?}");
    let (a, (b, c)): (Vec<_>, (Vec<_>, Vec<_>)) = [(1, (2, 3)), (4, (5, 6))].into_iter().unzip();
    println!("{a:?}{b:?}{c:?}");
    let o: Option<String> = ["a", "b"].into_iter().map(Some).collect();
    println!("{o:?}");
    let bs: Box<str> = "box".chars().rev().collect();
    println!("{bs}");
    let c: Cow<str> = ["q", "r"].into_iter().collect();
    println!("{c}");
    let rc: Rc<[i32]> = (0..3).collect();
    println!("{rc:?}");
    let u: () = [(), ()].into_iter().collect();
    println!("{u:?}");
    let vd: VecDeque<_> = (0..3).rev().collect();
    println!("{vd:?}");
    let ll = LinkedList::from_iter([1, 2]);
    println!("{ll:?}");
    let pb: std::path::PathBuf = ["a", "b"].iter().collect();
    println!("{pb:?}");
    let res: Result<Vec<i32>, String> = vec![Ok(1), Err("e".to_string()), Ok(3)].into_iter().collect();
    println!("{res:?}");
    let vv: Vec<Vec<char>> = "ab cd".split(' ').map(|w| w.chars().collect()).collect();
    println!("{vv:?}");
    let sum: f32 = [1.5f32, 2.5].iter().sum();
    let prod: i64 = (1..=5i64).product();
    println!("{sum} {prod}");
    let total: Option<u32> = [Some(1u32), Some(2)].iter().copied().sum();
    println!("{total:?}");
    let w: Wrapping<u8> = [Wrapping(200u8), Wrapping(100)].into_iter().sum();
    println!("{w}");
}

fn slices() {
    let mut it = (1..=3).into_iter();
    assert_eq!(it.next(), Some(1));
    let mut c = it.clone();
    assert_eq!(c.next_back(), Some(3));
    println!("{:?} {:?} {:?}", it, c, it.len_check());
    let mut a = [1, 2, 3, 4];
    for x in a.iter_mut().rev().step_by(2) {
        *x *= 10;
    }
    println!("{a:?}");
    a.iter_mut().zip([1, 1, 1, 1]).for_each(|(x, y)| *x += y);
    println!("{a:?}");
    let [x, .., y] = &mut a;
    mem::swap(x, y);
    println!("{a:?}");
    for (i, c) in a.chunks_mut(2).enumerate() {
        c[0] = i as i32;
    }
    println!("{a:?}");
    if let Some(l) = a.last_mut() {
        *l = 0;
    }
    let (l, r) = a.split_at_mut(2);
    l[0] = r[1];
    println!("{a:?} {:?}", a.iter().rev().copied().collect::<Vec<_>>());
    for w in a.windows(2) {
        print!("{} ", w[0] - w[1]);
    }
    println!();
    let mut g = vec![vec!['.'; 3]; 2];
    g[1][2] = '#';
    for row in &g {
        println!("{}", row.iter().collect::<String>());
    }
    let tr: Vec<Vec<char>> = (0..3).map(|c| g.iter().map(|r| r[c]).collect()).collect();
    println!("{tr:?}");
    let mut v = vec![3, 1, 2];
    v.sort_by(|a, b| b.partial_cmp(a).unwrap());
    v.iter().for_each(|x| print!("{x}"));
    println!();
    let mut names = vec!["bob".to_string(), "Al".into()];
    names.sort_by_key(|s| s.to_lowercase());
    println!("{names:?}");
    names.sort_by(|a, b| a.len().cmp(&b.len()).then(b.cmp(a)));
    println!("{names:?}");
    let idx = names.iter().position(|n| n == "bob");
    println!("{idx:?}");
    let mx = [1.5, 0.3].iter().cloned().fold(f64::MIN, f64::max);
    println!("{mx}");
    let mut fl = vec![2.5, -1.0, 9.0];
    fl.sort_by(f64::total_cmp);
    println!("{fl:?} {:?}", fl.iter().copied().map(f64::sqrt).filter(|x| !x.is_nan()).collect::<Vec<_>>());
}

fn drops() {
    struct Droppy(&'static str);
    impl Drop for Droppy {
        fn drop(&mut self) {
            println!("drop {}", self.0);
        }
    }
    {
        let _a = Droppy("a");
        let b = Droppy("b");
        mem::drop(b);
        let v = vec![Droppy("v1"), Droppy("v2")];
        let mut o = Some(Droppy("o"));
        o.take();
        println!("taken");
        let _ = Droppy("ignored");
        let c = mem::ManuallyDrop::new(Droppy("never"));
        mem::forget(Droppy("forgotten"));
        let r = Rc::new(Droppy("rc"));
        let r2 = r.clone();
        drop(r);
        println!("after rc");
        let bx: Box<dyn Any> = Box::new(Droppy("any"));
        let mut arr = [Droppy("x"), Droppy("y")];
        arr[0] = Droppy("z");
        let x = mem::replace(&mut arr[1], Droppy("w"));
        println!("end");
    }
    let mut d = VecDeque::from([Droppy("d1"), Droppy("d2")]);
    d.pop_front();
    d.clear();
    println!("cleared");
    let mut m = BTreeMap::from([(1, Droppy("m1")), (2, Droppy("m2"))]);
    m.insert(1, Droppy("m1b"));
    m.retain(|k, _| *k == 1);
    println!("retained");
    let mut h = HashMap::new();
    h.insert(1, Droppy("h"));
    h.remove(&1);
    let v: Vec<Droppy> = ["p", "q", "r"].into_iter().map(Droppy).collect();
    let mut it = v.into_iter();
    it.next();
    println!("one");
    drop(it);
    let mut v = vec![Droppy("t1"), Droppy("t2"), Droppy("t3")];
    v.truncate(1);
    println!("trunc");
    v.drain(..);
    let mut v = vec![Droppy("e1"), Droppy("e2")];
    let _ = v.extract_if(.., |d| d.0 == "e1").count();
    println!("x");
    let c = RefCell::new(Droppy("c1"));
    c.replace(Droppy("c2"));
    let o = OnceCell::from(Droppy("once"));
    let [f, ..] = [Droppy("f1"), Droppy("f2")];
}

fn closures() {
    let x: Box<dyn Fn(&str) -> String> = Box::new(|s| s.to_uppercase());
    println!("{}", x("a"));
    let ops: [(&str, fn(f64, f64) -> f64); 3] = [("+", |a, b| a + b), ("max", f64::max), ("pow", f64::powf)];
    for (n, f) in ops {
        print!("{n}={} ", f(2.0, 3.0));
    }
    println!();
    let compose = |f: fn(i32) -> i32, g: fn(i32) -> i32| move |x| g(f(x));
    println!("{}", compose(|x| x + 1, |x| x * 10)(4));
    let mut fns: Vec<Box<dyn FnMut() -> usize>> = Vec::new();
    for i in 0..2 {
        let mut n = i;
        fns.push(Box::new(move || {
            n += 1;
            n
        }));
    }
    println!("{:?}", fns.iter_mut().map(|f| f() + f()).collect::<Vec<_>>());
    fn apply<F>(f: F, n: usize) -> Vec<i32>
    where
        F: Fn(usize) -> i32,
    {
        (0..n).map(|i| f(i)).collect()
    }
    println!("{:?}", apply(|i| (i * i) as i32, 4));
    fn ret(n: i32) -> impl Fn(i32) -> i32 {
        move |x| x + n
    }
    println!("{}", ret(5)(6));
    fn mk() -> Box<dyn FnOnce(String) -> usize> {
        Box::new(|s| s.len())
    }
    println!("{}", mk()("four".into()));
    let v = vec![1, 2];
    let c = move || v.len();
    println!("{} {}", c(), c());
    let mut count = 0;
    let mut inc = || {
        count += 1;
        count
    };
    inc();
    inc();
    println!("{count}");
    println!("{:?}", [1, 2, 3].iter().map(|x| x * 2).map(|x: i32| x.pow(2)).rev().collect::<Vec<_>>());
    let s = String::from("cap");
    let f = || &s[..1];
    println!("{}", f());
    let nested = |x: i32| {
        let y = x + 1;
        move |z: i32| x + y + z
    };
    println!("{}", nested(1)(2));
    println!("{:?}", (1..4).map(Some).map(|o| o.map_or(0, |x| x + 1)).collect::<Vec<_>>());
    println!("{:?}", ["1", "b"].map(|s| s.parse::<i32>().map_err(|e| e.to_string())));
}

fn traits() {
    trait Animal {
        fn name(&self) -> String;
        fn speak(&self) -> String {
            format!("{} speaks", self.name())
        }
    }
    #[derive(Clone)]
    struct Dog;
    impl Animal for Dog {
        fn name(&self) -> String {
            "dog".into()
        }
    }
    impl<T: Animal + ?Sized> Animal for Box<T> {
        fn name(&self) -> String {
            format!("boxed {}", (**self).name())
        }
    }
    fn talk(a: &dyn Animal) -> String {
        a.speak()
    }
    fn talk2(a: impl Animal) -> String {
        a.speak()
    }
    println!("{} {} {}", talk(&Dog), talk2(Box::new(Dog)), (Box::new(Dog) as Box<dyn Animal>).speak());
    trait Visitor {
        type Out;
        fn visit(&mut self, n: i32) -> Self::Out;
    }
    struct Sum2(i32);
    impl Visitor for Sum2 {
        type Out = i32;
        fn visit(&mut self, n: i32) -> i32 {
            self.0 += n;
            self.0
        }
    }
    fn run<V: Visitor>(mut v: V) -> Vec<V::Out> {
        (1..4).map(|i| v.visit(i)).collect()
    }
    println!("{:?}", run(Sum2(0)));
    trait Zero {
        const ZERO: Self;
    }
    impl Zero for i32 {
        const ZERO: i32 = 0;
    }
    fn zs<T: Zero + Copy, const N: usize>() -> [T; N] {
        [T::ZERO; N]
    }
    println!("{:?}", zs::<i32, 3>());
    #[derive(Debug, PartialEq, Eq, Hash, Clone, Copy, PartialOrd, Ord)]
    enum Suit {
        Hearts = 1,
        Spades = 4,
    }
    println!("{:?} {} {:?}", Suit::Hearts, Suit::Spades as u8, Suit::Hearts.cmp(&Suit::Spades));
    let mut hm = HashMap::new();
    hm.insert(Suit::Hearts, 1);
    println!("{:?}", hm.get(&Suit::Hearts));
    struct Meters<T>(T);
    impl<T: Mul<Output = T> + Copy> Mul<T> for Meters<T> {
        type Output = Meters<T>;
        fn mul(self, o: T) -> Meters<T> {
            Meters(self.0 * o)
        }
    }
    println!("{}", (Meters(2.5) * 2.0).0);
    impl<T> Deref for Meters<T> {
        type Target = T;
        fn deref(&self) -> &T {
            &self.0
        }
    }
    println!("{} {}", Meters("abc").len(), *Meters(3));
    impl<T: Display> AsRef<T> for Meters<T> {
        fn as_ref(&self) -> &T {
            &self.0
        }
    }
    println!("{}", Meters(1).as_ref());
    let d: Box<dyn Debug> = Box::new((1, "x"));
    println!("{d:?}");
    let anys: Vec<Box<dyn Any>> = vec![Box::new(1i32), Box::new("s"), Box::new(1.5f64)];
    for a in &anys {
        if let Some(i) = a.downcast_ref::<i32>() {
            print!("i{i} ");
        } else if let Some(s) = a.downcast_ref::<&str>() {
            print!("s{s} ");
        } else {
            print!("? ");
        }
    }
    println!();
    println!("{:?}", anys.iter().map(|a| (**a).type_id() == TypeId::of::<i32>()).collect::<Vec<_>>());
}

fn streams() {
    let mut out = Vec::new();
    writeln!(out, "{:>4}|{:<4}|{:^4}|", 1, "ab", 'c').unwrap();
    write!(&mut out, "{:?}", [1; 2]).unwrap();
    println!("{}", String::from_utf8(out).unwrap());
    let mut s = String::new();
    for i in 0..3 {
        write!(s, "{i},").unwrap();
    }
    println!("{}", s.trim_end_matches(','));
    let stdout = io::stdout();
    let mut h = stdout.lock();
    writeln!(h, "locked").unwrap();
    h.flush().unwrap();
    drop(h);
    let mut inp = String::new();
    println!("{:?} {inp:?}", io::stdin().read_line(&mut inp).unwrap());
    println!("{:?}", io::stdin().lines().count());
    println!("{:?}", io::read_to_string(io::stdin()).unwrap());
    let mut r = io::BufReader::new(&b"l1\nl2\n"[..]);
    let mut l = String::new();
    r.read_line(&mut l).unwrap();
    println!("{l:?} {:?}", r.lines().map(Result::unwrap).collect::<Vec<_>>());
    let mut c = io::Cursor::new(Vec::new());
    c.write_all(&1234u32.to_be_bytes()).unwrap();
    c.set_position(0);
    let mut b = [0; 4];
    c.read_exact(&mut b).unwrap();
    println!("{}", u32::from_be_bytes(b));
    struct Up<W: Write>(W);
    impl<W: Write> Write for Up<W> {
        fn write(&mut self, b: &[u8]) -> io::Result<usize> {
            self.0.write(&b.to_ascii_uppercase())
        }
        fn flush(&mut self) -> io::Result<()> {
            self.0.flush()
        }
    }
    let mut u = Up(Vec::new());
    write!(u, "shout {}", 1).unwrap();
    println!("{:?}", String::from_utf8_lossy(&u.0));
    struct Cnt(u8);
    impl Read for Cnt {
        fn read(&mut self, b: &mut [u8]) -> io::Result<usize> {
            if self.0 == 0 {
                return Ok(0);
            }
            self.0 -= 1;
            b[0] = self.0;
            Ok(1)
        }
    }
    let mut v = vec![];
    Cnt(3).read_to_end(&mut v).unwrap();
    println!("{v:?} {:?}", Cnt(5).take(2).bytes().map(|x| x.unwrap()).collect::<Vec<_>>());
    println!("{:?}", Cnt(1).read_exact(&mut [0; 3]).map_err(|e| e.kind()));
    let e: Box<dyn Error + Send + Sync> = io::Error::new(io::ErrorKind::Other, "inner").into();
    println!("{e} {:?}", e.downcast_ref::<io::Error>().map(|e| e.kind()));
}

fn numbers() {
    let (a, b) = (7u8, 250u8);
    println!("{:?} {:?} {:?}", a.checked_sub(8), b.saturating_add(10), b.overflowing_add(10));
    println!("{:08b} {:#x} {:o} {:e}", a, b, b, 1234.5f64);
    println!("{} {} {}", i8::MIN, u16::MAX, i64::MAX);
    println!("{} {} {}", -7 / 2, -7 % 2, (-7i32).rem_euclid(2));
    println!("{:.2} {:5.1} {:+} {:e}", 2.0f64 / 3.0, 9.99, 1.0, 0.00015);
    println!("{} {} {}", 0.1 + 0.2, 1e21, 1.0 / 3.0f32);
    println!("{} {:?} {:?}", f64::NAN == f64::NAN, (0.0f64).max(f64::NAN), f32::EPSILON);
    println!("{} {} {}", 'a' as u8 + 1, 97u8 as char, 'é' as u32);
    println!("{} {} {}", 255u8 as i8, -1i32 as u64, 3.99f32 as i32);
    println!("{} {}", (65..70u8).map(char::from).collect::<String>(), char::from_digit(7, 8).unwrap());
    println!("{:?} {:?}", u8::try_from(300), i16::from_str_radix("-7f", 16));
    println!("{} {}", 1_000_000i64.pow(3), 2f64.powi(-2));
    println!("{} {} {}", 10i32.pow(9).leading_zeros(), 40u64.trailing_zeros(), 0b1011u8.count_ones());
    println!("{} {}", u32::MAX.rotate_left(4), 1u32.swap_bytes());
    println!("{:?}", (1u64 << 40).to_le_bytes());
    println!("{}", i128::MAX);
    println!("{} {}", 17 & 5 | 8 ^ 2, !0u8 >> 3);
    println!("{} {}", (2.5f64).round(), (-2.5f64).trunc());
    println!("{:?} {:?}", 9f64.sqrt(), (-1f64).sqrt().is_nan());
    println!("{} {} {}", 5.0f64.rem_euclid(3.0), 5i32.signum(), (-0.0f64).is_sign_negative());
    println!("{:?} {:?}", 1.5f64.to_bits(), f32::from_bits(0x40490fdb));
    println!("{} {}", usize::BITS, i32::MAX.wrapping_add(1));
    println!("{:?}", 100u8.checked_mul(3).map_or("overflow".to_string(), |v| v.to_string()));
    println!("{:>8.3}|{:<8}|{:^8}|{:08.2}|{:+}", 3.14159, 2.5, 1.0, -1.5, 0.0);
    println!("{0:b} {0:o} {0:x} {0:X} {0:#b} {0:#o} {0:#X}", 202);
    println!("{:5}|{:<5}|{:^5}|{:>5}|{:*<5}|{:#^5}", 42, 42, 42, 42, 42, 42);
    println!("{:?} {:?}", f64::MAX, f64::MIN_POSITIVE);
    println!("{} {}", 1.0e10f64, 1.5e300);
    println!("{:?} {:?} {:?}", 1e16, 123456789012345680.0f64, 0.000001);
}

fn main() {
    statics();
    constants();
    collected();
    slices();
    drops();
    closures();
    traits();
    streams();
    numbers();
}
