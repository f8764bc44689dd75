//! What is built by hand upon the library: hashers, a vector, raw memory, shared cells, text, numbers.
#![allow(warnings)]
use std::borrow::Cow;
use std::cell::{Cell, LazyCell, OnceCell, Ref, RefCell, RefMut};
use std::cmp::*;
use std::collections::*;
use std::fmt::Debug;
use std::hash::{BuildHasher, BuildHasherDefault, Hasher};
use std::mem;
use std::num::*;
use std::ops::Deref;
use std::ptr::{self, NonNull};
use std::rc::{Rc, Weak};
use std::str::FromStr;
use std::sync::{Arc, Mutex};

fn hashers() {
    #[derive(Default, Clone)]
    struct Fnv(u64);
    impl Hasher for Fnv {
        fn finish(&self) -> u64 {
            self.0
        }
        fn write(&mut self, b: &[u8]) {
            for x in b {
                self.0 = (self.0 ^ *x as u64).wrapping_mul(0x100000001b3);
            }
        }
    }
    type FnvMap<K, V> = HashMap<K, V, BuildHasherDefault<Fnv>>;
    let mut m: FnvMap<&str, i32> = FnvMap::default();
    m.insert("a", 1);
    *m.entry("b").or_insert(0) += 5;
    m.entry("a").and_modify(|v| *v += 1).or_insert(9);
    println!("{:?}", m.get("a"));
    fn takes(e: hash_map::Entry<'_, &str, i32>) -> i32 {
        *e.or_insert(7)
    }
    println!("{}", takes(m.entry("z")));
    let mut s: HashSet<i32, BuildHasherDefault<Fnv>> = HashSet::with_hasher(Default::default());
    s.extend([1, 2]);
    println!("{} {:?}", s.len(), s.contains(&2));
    let m2: FnvMap<_, _> = [("q", 1)].into_iter().collect();
    println!("{m2:?} {}", m2.hasher().hash_one("x") == m2.hasher().hash_one("x"));
    let c: FnvMap<String, Vec<u8>> = HashMap::with_capacity_and_hasher(4, Default::default());
    println!("{}", c.capacity());
}

fn own_vector() {
    struct Raw<T> {
        ptr: NonNull<T>,
        cap: usize,
        len: usize,
    }
    impl<T> Raw<T> {
        fn new() -> Self {
            Raw { ptr: NonNull::dangling(), cap: 0, len: 0 }
        }
        fn grow(&mut self) {
            let new_cap = if self.cap == 0 { 1 } else { 2 * self.cap };
            let nl = std::alloc::Layout::array::<T>(new_cap).unwrap();
            let p = if self.cap == 0 {
                unsafe { std::alloc::alloc(nl) }
            } else {
                unsafe {
                    std::alloc::realloc(
                        self.ptr.as_ptr() as *mut u8,
                        std::alloc::Layout::array::<T>(self.cap).unwrap(),
                        nl.size(),
                    )
                }
            };
            self.ptr = match NonNull::new(p as *mut T) {
                Some(p) => p,
                None => std::alloc::handle_alloc_error(nl),
            };
            self.cap = new_cap;
        }
        fn push(&mut self, t: T) {
            if self.len == self.cap {
                self.grow();
            }
            unsafe {
                ptr::write(self.ptr.as_ptr().add(self.len), t);
            }
            self.len += 1;
        }
        fn pop(&mut self) -> Option<T> {
            if self.len == 0 {
                None
            } else {
                self.len -= 1;
                unsafe { Some(ptr::read(self.ptr.as_ptr().add(self.len))) }
            }
        }
    }
    impl<T> Drop for Raw<T> {
        fn drop(&mut self) {
            if self.cap != 0 {
                while self.pop().is_some() {}
                unsafe {
                    std::alloc::dealloc(self.ptr.as_ptr() as *mut u8, std::alloc::Layout::array::<T>(self.cap).unwrap())
                }
            }
        }
    }
    impl<T> Deref for Raw<T> {
        type Target = [T];
        fn deref(&self) -> &[T] {
            unsafe { std::slice::from_raw_parts(self.ptr.as_ptr(), self.len) }
        }
    }
    let mut r = Raw::new();
    for i in 0..5 {
        r.push(i.to_string());
    }
    println!("{:?} {:?} {}", r.pop(), &r[1..], r.cap);
    println!("{:?}", r.iter().map(|s| s.len()).sum::<usize>());
}

fn memory() {
    let mut x = mem::MaybeUninit::<[i32; 3]>::uninit();
    unsafe {
        x.as_mut_ptr().write([1, 2, 3]);
        println!("{:?}", x.assume_init());
    }
    let mut arr: [mem::MaybeUninit<String>; 2] = [const { mem::MaybeUninit::uninit() }; 2];
    for (i, e) in arr.iter_mut().enumerate() {
        e.write(format!("s{i}"));
    }
    let arr: [String; 2] = unsafe { mem::transmute(arr) };
    println!("{arr:?}");
    let mut v = vec![1, 2, 3];
    let p = v.as_mut_ptr();
    let (l, c) = (v.len(), v.capacity());
    mem::forget(v);
    let v = unsafe { Vec::from_raw_parts(p, l, c) };
    println!("{v:?}");
    let b = Box::new(5);
    let raw = Box::into_raw(b);
    unsafe {
        *raw += 1;
        println!("{}", Box::from_raw(raw));
    }
    let n = NonNull::from(Box::leak(Box::new(7u8))).cast::<i8>();
    println!("{}", unsafe { n.read() });
    let mut a = [1u16, 2, 3, 4];
    let (h, t) = a.split_at_mut(2);
    unsafe {
        ptr::swap_nonoverlapping(h.as_mut_ptr(), t.as_mut_ptr(), 2);
    }
    println!("{a:?}");
    let bytes = unsafe { std::slice::from_raw_parts(a.as_ptr() as *const u8, 8) };
    println!("{bytes:?}");
    let s = unsafe { std::str::from_utf8_unchecked(&[104, 105]) };
    println!("{s}");
    println!("{:?} {:?}", a.as_ptr_range().end as usize - a.as_ptr() as usize, unsafe {
        a.as_ptr().byte_add(2).read()
    });
    println!("{:?}", unsafe { a.align_to::<u32>().1.len() } > 0);
    let u = 0x12345678u32;
    println!("{:x?}", unsafe { mem::transmute::<u32, [u8; 4]>(u) });
    println!("{:?} {:?}", mem::align_of_val(&u), mem::size_of::<(u8, u16, u8)>());
    println!("{:?}", unsafe { ptr::read_unaligned((bytes.as_ptr().add(1)) as *const u16) });
    let f: fn(i32) -> i32 = |x| x + 1;
    println!("{}", f as usize != 0);
    union U {
        a: u32,
        b: f32,
    }
    let un = U { b: 1.0 };
    println!("{:x}", unsafe { un.a });
    println!("{}", unsafe { *ptr::from_ref(&5).cast::<i32>() });
    let z = ptr::null::<i32>();
    println!("{:?}", unsafe { z.as_ref() });
    println!("{}", ptr::addr_eq(&a as *const _ as *const u8, a.as_ptr() as *const u8));
    let w = ptr::slice_from_raw_parts(a.as_ptr(), 2);
    println!("{:?}", unsafe { &*w });
}

fn shared() {
    let w: Weak<RefCell<i32>>;
    {
        let r = Rc::new(RefCell::new(1));
        w = Rc::downgrade(&r);
        *r.borrow_mut() = 2;
        println!("{:?}", w.upgrade());
    }
    println!("{:?} {}", w.upgrade(), w.strong_count());
    let shared = Rc::new(Cell::new(0));
    let c2 = Rc::clone(&shared);
    let f = move || {
        c2.set(c2.get() + 1);
        c2.get()
    };
    f();
    println!("{} {}", f(), shared.get());
    let r = RefCell::new(vec![1, 2]);
    {
        let (a, b) = RefMut::map_split(r.borrow_mut(), |v| v.split_at_mut(1));
        println!("{a:?} {b:?}");
    }
    let rr = Ref::map(r.borrow(), |v| &v[1]);
    println!("{} {:?}", *rr, r.try_borrow_mut().is_err());
    drop(rr);
    r.borrow_mut().push(3);
    println!("{:?} {:?}", r.replace(vec![]), r);
    let lazy = LazyCell::new(|| {
        println!("init");
        5
    });
    println!("{} {}", *lazy, *lazy);
    let once = OnceCell::new();
    println!("{:?} {:?}", once.set(1), once.set(2));
    println!("{:?}", once.get());
    let arc = Arc::new(Mutex::new(1));
    {
        let mut g = arc.lock().unwrap();
        *g += 1;
    }
    println!("{:?} {}", arc, Arc::strong_count(&arc));
    println!("{:?}", Arc::try_unwrap(arc).map(|m| m.into_inner().unwrap()));
    let rc: Rc<dyn Debug> = Rc::new([1, 2]);
    println!("{rc:?}");
    let s: Rc<str> = Rc::from(String::from("rcs"));
    println!("{} {}", s, &s[1..]);
    let b: Box<dyn Fn() -> Rc<str>> = Box::new(move || s.clone());
    println!("{}", b());
    let v: Vec<Rc<i32>> = vec![Rc::new(1); 3];
    println!("{}", Rc::strong_count(&v[0]));
    println!("{:?}", Rc::new(5i32).checked_add(1));
    let mut cow = Cow::Borrowed("ab");
    cow += "c";
    println!("{cow} {}", matches!(cow, Cow::Owned(_)));
    fn norm(s: &str) -> Cow<'_, str> {
        if s.contains(' ') { Cow::Owned(s.replace(' ', "_")) } else { Cow::Borrowed(s) }
    }
    println!("{} {}", norm("a b"), norm("ab"));
}

fn text() {
    let s = "The quick brown fox";
    println!("{:?}", s.split(' ').map(|w| w.len()).collect::<Vec<_>>());
    println!("{:?}", s.char_indices().filter(|(_, c)| c.is_uppercase()).collect::<Vec<_>>());
    println!("{:?} {:?}", s.find("quick"), s.find(char::is_whitespace));
    println!("{}", s.bytes().filter(|b| *b == b'o').count());
    println!("{:?}", s.split_once(' ').map(|(a, b)| (b, a)));
    println!("{:?}", s.to_lowercase().chars().filter(|c| c.is_alphabetic()).collect::<BTreeSet<_>>().len());
    println!("{}", s.replace("quick", "slow").replacen('o', "0", 1));
    println!("{:?}", s.rsplit(' ').next());
    println!("{}", &s[s.len() - 3..]);
    println!("{:?}", s.get(100..));
    println!("{:?}", s.strip_prefix("The ").and_then(|r| r.strip_suffix("fox")).map(str::trim_end));
    println!("{:?}", s.match_indices('o').map(|(i, _)| i).collect::<Vec<_>>());
    println!(
        "{:?}",
        "a=1;b=2"
            .split(';')
            .filter_map(|kv| kv.split_once('='))
            .map(|(k, v)| (k, v.parse::<i32>().unwrap()))
            .collect::<BTreeMap<_, _>>()
    );
    println!("{:?}", "line1\nline2\r\n\nline4".lines().enumerate().collect::<Vec<_>>());
    println!("{}", "abc".chars().map(|c| ((c as u8) + 1) as char).rev().collect::<String>());
    println!("{:?}", "x".repeat(3).as_bytes());
    println!("{:?}", "ab".chars().zip("cd".chars()).flat_map(|(a, b)| [a, b]).collect::<String>());
    println!("{:?}", "12:34:56".splitn(2, ':').collect::<Vec<_>>());
    println!("{:?}", "été".chars().rev().collect::<String>());
    println!("{:?}", "été".char_indices().map(|(i, c)| (i, c.len_utf8())).collect::<Vec<_>>());
    println!(
        "{:?}",
        "tEsT"
            .chars()
            .map(|c| if c.is_lowercase() { c.to_uppercase().next().unwrap() } else { c.to_lowercase().next().unwrap() })
            .collect::<String>()
    );
    println!("{:?}", "a,b".parse::<String>().unwrap().into_boxed_str());
    println!("{:?}", String::from_utf8_lossy(&[240, 159, 146, 150, 255]));
    println!("{:?}", "ab c".split_whitespace().map(|w| w[..1].to_uppercase() + &w[1..]).collect::<Vec<_>>().join(" "));
    println!("{:?}", "zebra".cmp("apple"));
    println!("{:?}", {
        let mut c: Vec<char> = "hello".chars().collect();
        c.sort();
        c.dedup();
        c.into_iter().collect::<String>()
    });
    println!("{:-<20}|{:->10}|{:^9}", "ab", "cd", "ef");
    println!("{:?}", "tab\tnew\nquote\"back\\slash\u{7f}\u{1F600}");
    println!("{:?} {:?}", 'ß'.is_lowercase(), 'ǅ'.is_uppercase());
}

fn numbers() {
    println!("{}", i32::pow(2, 10) + 7i32.rem_euclid(4));
    let v: Result<Vec<u8>, _> = "1,2,300".split(',').map(u8::from_str).collect();
    println!("{v:?}");
    println!("{:?}", "3.14".parse::<f32>().map(|f| f.round() as i32));
    println!("{:?}", (1u8..=255).map(|x| x.count_ones()).sum::<u32>());
    println!("{:?}", (1..=20u64).product::<u64>().to_string().len());
    println!(
        "{:?} {:?}",
        i32::from_str_radix("7fffffff", 16),
        u8::from_str_radix("100000000", 2).map_err(|e| e.kind().clone())
    );
    println!("{:?}", NonZeroU32::new(6).map(|n| n.trailing_zeros()));
    println!("{:?} {:?}", f64::hypot(3.0, 4.0), (30f64).to_radians().sin());
    println!("{:?}", [1.5f32, -0.0, f32::NAN, f32::INFINITY].map(|f| f.classify()));
    println!("{:?}", (0.1f32 + 0.2f32) as f64);
    println!("{:?} {:?}", 7 / -2, 7i32.div_euclid(-2));
    println!("{:?}", i16::MAX.wrapping_add(1));
    println!("{:?}", 0b1010_1010u8.rotate_left(3));
    println!("{:?} {:?}", 1u32.checked_shl(32), 1i32.wrapping_shl(33));
    println!("{} {}", u8::MAX as i8, (-1i8) as u8 as char);
    println!("{:?}", (10..0).step_by(3).count());
    println!("{:?}", (0..10).rev().step_by(4).collect::<Vec<_>>());
    println!("{:.0} {:.0} {:.0} {:.1}", 0.5, 1.5, 2.5, 0.25);
    println!("{:?}", 1e-7);
    println!("{} {}", f32::MAX, f32::MIN_POSITIVE);
    println!("{:?}", (2f64.powf(0.5), 2f64.ln(), 100f64.log10(), 8f64.log2(), 8f64.cbrt()));
    println!("{:?} {:?}", 5.0f64.clamp(0.0, 1.0), (-5.7f64).trunc());
    println!("{:?}", [3.2, 1.1].iter().copied().fold(f64::INFINITY, f64::min));
    println!("{:?}", u128::MAX.leading_zeros());
    println!("{:?} {:?}", i64::MAX as f64, u64::MAX as f32);
    println!("{:?}", Wrapping(i32::MAX) + Wrapping(1));
    println!("{:?}", Saturating(250u8) + Saturating(10));
    println!("{:?}", 12345.6789f64.to_string());
    println!("{:?}", format!("{:e}", 12345.678));
    println!("{:?} {:?}", 255u8.to_string(), (-128i8).to_string());
    println!("{:?}", u32::from_be_bytes([0, 0, 1, 2]));
    println!("{:?}", 10i32.cmp(&5).then_with(|| 1.cmp(&2)));
    println!("{:?} {:?}", max(1, 2), min_by_key(-3, 2, |x: &i32| x.abs()));
    println!("{:?}", (1, 2.0, "x") < (1, 2.5, "a"));
    println!("{:?}", [1, 2, 3][..].partial_cmp(&[1, 2][..]));
    println!("{:?}", Some(3).max(None));
    println!("{:?}", Reverse(3).cmp(&Reverse(4)));
}

fn main() {
    hashers();
    own_vector();
    memory();
    shared();
    text();
    numbers();
}
