//! Closures, layouts, pins, panics, names of types, shared pointers.
#![allow(warnings)]
use std::cell::*;
use std::collections::*;
use std::fmt;
use std::fmt::Write;
use std::iter;
use std::mem;
use std::ops::*;
use std::rc::*;
use std::sync::Arc;

trait AC<'a> {
    fn array_check(self) -> i32;
}
impl<'a, I: Iterator<Item = &'a i32>> AC<'a> for I {
    fn array_check(self) -> i32 {
        self.sum()
    }
}

trait IC {
    fn into_chars_check(self) -> usize;
}
impl IC for String {
    fn into_chars_check(self) -> usize {
        self.chars().count()
    }
}

trait EM {
    fn each_mut_check(self) -> usize;
}
impl EM for [i32; 3] {
    fn each_mut_check(mut self) -> usize {
        let m = self.each_mut();
        m.len()
    }
}

trait CM {
    fn cmp_check(self) -> i32;
}
impl<'a, I: Iterator<Item = &'a i32>> CM for I {
    fn cmp_check(self) -> i32 {
        0
    }
}

#[derive(Debug)]
struct Duration2(i32);
impl Neg for Duration2 {
    type Output = Self;
    fn neg(self) -> Self {
        Duration2(-self.0)
    }
}

struct S9<T>(T);

fn sources() {
    println!("{:?}", iter::repeat_n(1, 3).map(|x| x).rev().collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3, 4, 5].iter().array_check());
}

fn parts() {
    let v: Vec<_> = "a-b_c".split(|c| c == '-' || c == '_').collect();
    println!("{v:?}");
    let v: Vec<_> = "a1b2c3".split(char::is_numeric).collect();
    println!("{v:?}");
    println!("{:?}", "Mary had".char_indices().filter(|(_, c)| c.is_uppercase()).collect::<Vec<_>>());
    println!("{:?}", "abcXYZ".chars().partition::<String, _>(|c| c.is_lowercase()));
}

fn strings() {
    let mut s = String::from("foo");
    s.extend(iter::repeat_n('x', 3));
    println!("{s} {:?}", s.char_indices().rev().next());
    println!("{:?}", s.rsplit_once('x'));
    println!("{:?}", s.as_mut_str().make_ascii_uppercase());
    println!("{s}");
    let b = s.into_boxed_str();
    println!("{b}");
    println!("{:?}", String::from_utf8_lossy(b"abc"));
    println!("{:?}", "abc".to_string().into_chars_check());
}

fn ranges() {
    println!("{:?}", (1..=3).rev().map(|x| x.to_string()).collect::<Vec<_>>().join(","));
    println!("{:?}", (1..=3).sum::<i32>() + (1..=3).product::<i32>());
    println!("{:?} {:?}", (0..10).step_by(3).rev().collect::<Vec<_>>(), (0..=10).step_by(5).collect::<Vec<_>>());
    println!("{:?}", ('a'..='z').nth(5));
    println!("{:?} {:?}", (0..3).eq([0, 1, 2]), (0..3).lt(0..4));
    println!("{:?}", iter::once(5).chain(0..2).collect::<VecDeque<_>>());
    println!("{:?}", (0..5).min_by_key(|x| (x - 2i32).abs()));
    println!("{:?}", (0..5).max_by(|a, b| (a % 3).cmp(&(b % 3))));
    println!("{:?}", (0..5).partition::<Vec<_>, _>(|x| x % 2 == 0));
    println!("{:?}", (0..5).fold(1, |a, b| a * 2 + b));
    println!("{:?}", (0..5).reduce(|a, b| a.max(b)));
    println!("{:?}", (0..5).try_fold(0u8, |a, b| a.checked_add(b * 100)));
    println!("{:?}", (0..3).flat_map(|x| vec![x; x]).collect::<Vec<_>>());
    println!("{:?}", (0..3).zip(5..).unzip::<i32, i32, Vec<_>, BTreeSet<_>>());
    println!("{:?}", (0..6).collect::<Vec<_>>().rchunks(4).map(|c| c.to_vec()).collect::<Vec<_>>());
    println!("{:?}", (0..3).map_while(|x| if x < 2 { Some(x) } else { None }).last());
    println!(
        "{:?}",
        (0..3)
            .scan(1, |s, x| {
                *s *= 2;
                Some(*s + x)
            })
            .collect::<Vec<_>>()
    );
    println!("{:?}", (0..4).is_sorted());
    println!("{:?}", [1, 2].iter().cmp_check());
}

fn closures() {
    let x: Box<dyn Fn(i32) -> Box<dyn Fn(i32) -> i32>> = Box::new(|a| Box::new(move |b| a + b));
    println!("{}", x(1)(2));
    let fs: Vec<Box<dyn FnMut() -> i32>> = (0..3)
        .map(|i| {
            let mut c = i;
            Box::new(move || {
                c += 1;
                c
            }) as Box<dyn FnMut() -> i32>
        })
        .collect();
    for mut f in fs {
        print!("{} {} ", f(), f());
    }
    println!();
    let o: Box<dyn FnOnce() -> String> = {
        let s = String::from("x");
        Box::new(move || s)
    };
    println!("{}", o());
    let r: Rc<dyn Fn() -> i32> = Rc::new(|| 4);
    println!("{}", r());
    println!("{}", (&|x: i32| x + 1)(3));
    let p: fn(i32) -> i32 = |x| x * 2;
    println!("{:?} {}", p(4), [1, 2].map(p).iter().sum::<i32>());
    println!("{:?}", ["1", "2"].map(str::parse::<i32>));
    println!("{:?}", vec![1, 2].into_iter().map(Some).map(Option::unwrap).map(i64::from).collect::<Vec<_>>());
}

fn bytes() {
    println!(
        "{:?}",
        std::str::from_utf8(b"abc").unwrap().bytes().map(|b| b.to_ascii_uppercase() as char).collect::<String>()
    );
    println!("{:?}", b'a'.is_ascii_alphabetic());
    println!("{:?} {:?}", b"abc".iter().rev().collect::<Vec<_>>(), b'\n'.escape_ascii().to_string());
    println!("{:?} {:?}", u8::from_str_radix("ff", 16), i64::from_str_radix("-1010", 2));
    println!("{:?}", "ff".bytes().all(|b| b.is_ascii_hexdigit()));
    println!("{:?} {:?}", "123".chars().map(|c| c.to_digit(10).unwrap()).sum::<u32>(), ('a' as u8 + 2) as char);
    println!("{:?}", "a b c".split(' ').map(String::from).collect::<HashSet<_>>().len());
}

fn maps() {
    println!("{:?}", {
        let mut m: BTreeMap<String, Vec<i32>> = BTreeMap::new();
        m.entry("a".into()).or_default().push(1);
        m.entry("a".into()).or_default().push(2);
        m
    });
    println!(
        "{:?}",
        "the cat the".split(' ').fold(BTreeMap::new(), |mut m, w| {
            *m.entry(w).or_insert(0) += 1;
            m
        })
    );
    let mut m = HashMap::from([("a", 1)]);
    if let Some(x) = m.get_mut("a") {
        *x += 1;
    }
    println!("{:?} {:?}", m, m.iter().max_by_key(|(_, v)| **v));
    m.extend([("b", 2)]);
    let mut ks: Vec<_> = m.keys().copied().collect();
    ks.sort_unstable();
    println!("{ks:?} {}", m.values().sum::<i32>());
    for (_, v) in m.iter_mut() {
        *v *= 2;
    }
    for v in m.values_mut() {
        *v += 1;
    }
    println!("{:?}", m.iter().map(|(k, v)| format!("{k}{v}")).collect::<BTreeSet<_>>());
    println!("{:?}", m.drain().count());
    let h: HashMap<_, _> = [1, 2].iter().map(|x| (x, x * 2)).collect();
    println!("{:?} {}", h.get(&1), h[&2]);
    println!("{:?}", m.contains_key("q"));
    println!("{:?}", HashMap::<i32, i32>::with_capacity(10).capacity());
    println!("{:?}", h.into_iter().map(|(a, b)| a + b).sum::<i32>());
    println!("{:?}", m.remove("zz"));
    println!("{:?}", HashMap::from([(1, 2)]).get_disjoint_mut([&1]));
}

fn operators() {
    println!("{:?} {:?}", std::ops::Add::add(1, 2), i32::add(1, 2));
    println!("{:?}", [1, 2].iter().map(|x| x.mul(2)).collect::<Vec<_>>());
    println!("{:?} {:?}", 5.bitand(3), !5u8);
    println!("{:?} {:?}", (1..3) == (1..3), (1..=3).end());
    println!("{:?}", Some(1).eq(&Some(1)));
    println!("{:?}", "a".to_owned().add("b"));
    println!("{:?}", -Duration2(1));
}

fn layouts() {
    let l = std::alloc::Layout::new::<(u8, u32)>();
    println!("{:?} {:?}", l, std::alloc::Layout::array::<u16>(3));
    println!(
        "{:?} {:?}",
        std::alloc::Layout::from_size_align(8, 3),
        std::alloc::Layout::from_size_align(8, 4).unwrap().align()
    );
    unsafe {
        let p = std::alloc::alloc(l);
        *p = 5;
        let p = std::alloc::realloc(p, l, 16);
        println!("{}", *p);
        std::alloc::dealloc(p, std::alloc::Layout::from_size_align_unchecked(16, 4));
        let z = std::alloc::alloc_zeroed(l);
        println!("{}", *z);
        std::alloc::dealloc(z, l);
    }
    println!("{:?}", std::alloc::Layout::for_value("abc"));
    println!("{:?}", l.extend(std::alloc::Layout::new::<u64>()));
    println!("{:?}", std::alloc::Layout::from_size_align(8, 3).unwrap_err().to_string());
}

fn panics() {
    println!("{:?}", std::panic::catch_unwind(|| { panic!("a {}", 1) }).unwrap_err().downcast_ref::<String>());
    println!("{:?}", std::panic::catch_unwind(|| 5).unwrap());
    println!(
        "{:?}",
        std::panic::catch_unwind(|| std::panic::resume_unwind(Box::new(7))).unwrap_err().downcast_ref::<i32>()
    );
    println!("{:?}", std::panic::Location::caller().line() > 0);
    println!(
        "{:?}",
        std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let v: Option<i32> = None;
            v.unwrap()
        }))
        .is_err()
    );
}

fn type_names() {
    println!("{:?}", std::any::type_name::<dyn Fn(i32) -> i32>());
    println!(
        "{} {} {}",
        std::any::type_name::<&'static mut [u8; 3]>(),
        std::any::type_name::<(i32, String)>(),
        std::any::type_name::<fn(u8) -> bool>()
    );
    println!("{}", std::any::type_name_of_val(&|| 1).contains("closure"));
    println!("{} {}", std::any::type_name::<*const str>(), std::any::type_name::<Box<dyn std::error::Error + Send>>());
    println!(
        "{} {}",
        std::any::type_name::<S9<i32>>().ends_with("::S9<i32>"),
        std::any::type_name::<HashMap<String, i32>>()
    );
    println!("{}", std::any::type_name::<Option<&dyn fmt::Debug>>());
}

fn shared() {
    println!("{:?} {:?}", Rc::new(RefCell::new(1)), Rc::new(Cell::new(2)));
    let a = Rc::new(RefCell::new(vec![1]));
    let b = Rc::clone(&a);
    b.borrow_mut().push(2);
    println!("{:?} {} {}", a, Rc::strong_count(&a), a.borrow().len());
    let w = Rc::downgrade(&a);
    drop(b);
    println!("{:?} {}", w.upgrade().map(|x| x.borrow().len()), Rc::weak_count(&a));
    println!("{:?}", Rc::<[i32]>::from([1, 2]));
    println!("{}", Rc::<str>::from("a") == "a".into());
    let x: Rc<dyn fmt::Display> = Rc::new(5);
    println!("{x} {:p}", std::ptr::null::<u8>());
    println!("{:?}", Rc::try_unwrap(a).unwrap().into_inner());
    println!("{:?}", unsafe {
        let r = Rc::into_raw(Rc::new(9));
        Rc::from_raw(r)
    });
    println!("{:?}", Arc::try_unwrap(Arc::new(1)));
    println!("{:?}", Arc::new(vec![1]).iter().sum::<i32>());
    println!("{:?}", Rc::new(5).cmp(&Rc::new(6)));
    println!("{:?}", Rc::as_ptr(&Rc::new(1)).is_null());
    let mut q = Rc::new(1);
    *Rc::get_mut(&mut q).unwrap() = 5;
    *Rc::make_mut(&mut q) += 1;
    println!("{q}");
    println!("{:?}", Weak::<i32>::new().strong_count());
}

fn main() {
    sources();
    parts();
    strings();
    ranges();
    closures();
    bytes();
    maps();
    operators();
    layouts();
    panics();
    type_names();
    shared();
}
