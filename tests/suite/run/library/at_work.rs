//! Small programs of the kind that lessons show.
#![allow(warnings)]
use std::cell::RefCell;
use std::cmp::Ordering;
use std::cmp::Reverse;
use std::collections::*;
use std::error::Error;
use std::fmt;
use std::io::{Cursor, Read};
use std::iter::{self, *};
use std::num::ParseIntError;
use std::ops::*;
use std::rc::{Rc, Weak};
use std::str::FromStr;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
struct Pt {
    x: i32,
    y: i32,
}
impl Add for Pt {
    type Output = Pt;
    fn add(self, o: Pt) -> Pt {
        Pt { x: self.x + o.x, y: self.y + o.y }
    }
}
impl Sum for Pt {
    fn sum<I: Iterator<Item = Pt>>(it: I) -> Pt {
        it.fold(Pt::default(), |a, b| a + b)
    }
}
impl<'a> Sum<&'a Pt> for Pt {
    fn sum<I: Iterator<Item = &'a Pt>>(it: I) -> Pt {
        it.copied().sum()
    }
}
impl From<(i32, i32)> for Pt {
    fn from((x, y): (i32, i32)) -> Pt {
        Pt { x, y }
    }
}
impl FromStr for Pt {
    type Err = ParseIntError;
    fn from_str(s: &str) -> Result<Pt, ParseIntError> {
        let (a, b) = s.split_once(',').unwrap_or((s, "0"));
        Ok(Pt { x: a.trim().parse()?, y: b.trim().parse()? })
    }
}
impl TryFrom<i32> for Pt {
    type Error = String;
    fn try_from(v: i32) -> Result<Pt, String> {
        if v < 0 { Err(format!("neg {v}")) } else { Ok(Pt { x: v, y: v }) }
    }
}

trait CK {
    fn concat_check(&self) -> usize;
}
impl CK for Vec<i32> {
    fn concat_check(&self) -> usize {
        1
    }
}
trait ACK {
    fn array_chunks_check(self) -> usize;
}
impl<'a, I: Iterator<Item = &'a i32>> ACK for I {
    fn array_chunks_check(self) -> usize {
        self.count()
    }
}

fn points() {
    println!(
        "{:?} {:?}",
        [Pt { x: 1, y: 2 }, Pt { x: 3, y: 4 }].iter().sum::<Pt>(),
        vec![Pt::from((1, 1))].into_iter().sum::<Pt>()
    );
    let p: Pt = (5, 6).into();
    println!("{p:?} {:?} {:?} {:?}", "1, 2".parse::<Pt>(), "z".parse::<Pt>(), Pt::try_from(-3));
    let r: Result<Pt, _> = 7.try_into();
    println!("{r:?}");
    println!("{:?} {:?}", p.cmp(&Pt { x: 5, y: 7 }), p.max(Pt { x: 9, y: 0 }));
    println!("{:?}", BTreeMap::from([(p, 1)]));
    println!("{:?}", [p, Pt::default()].iter().min());
    println!("{:?}", Pt { x: 1, ..Default::default() });
}

fn fibonacci() {
    struct Fib {
        a: u64,
        b: u64,
    }
    impl Iterator for Fib {
        type Item = u64;
        fn next(&mut self) -> Option<u64> {
            let r = self.a;
            (self.a, self.b) = (self.b, self.a + self.b);
            Some(r)
        }
    }
    println!("{:?}", Fib { a: 0, b: 1 }.take_while(|x| *x < 50).filter(|x| x % 2 == 0).collect::<Vec<_>>());
    println!(
        "{:?}",
        Fib { a: 0, b: 1 }.skip(5).step_by(3).take(3).map(|x| x.to_string()).collect::<Vec<_>>().join("/")
    );
    println!("{:?}", Fib { a: 1, b: 1 }.zip(1..).find(|(f, i)| *f > 10 * i));
    let mut f = Fib { a: 0, b: 1 };
    println!("{:?} {:?}", f.by_ref().nth(3), f.next());
    println!("{:?}", Fib { a: 0, b: 1 }.size_hint());
    println!("{:?}", Fib { a: 0, b: 1 }.peekable().peek());
    println!("{}", Fib { a: 0, b: 1 }.map_while(|x| (x < 100).then_some(x)).sum::<u64>());
}

fn stack() {
    struct Stack<T> {
        v: Vec<T>,
    }
    impl<T> IntoIterator for Stack<T> {
        type Item = T;
        type IntoIter = iter::Rev<std::vec::IntoIter<T>>;
        fn into_iter(self) -> Self::IntoIter {
            self.v.into_iter().rev()
        }
    }
    impl<'a, T> IntoIterator for &'a Stack<T> {
        type Item = &'a T;
        type IntoIter = iter::Rev<std::slice::Iter<'a, T>>;
        fn into_iter(self) -> Self::IntoIter {
            self.v.iter().rev()
        }
    }
    impl<T> FromIterator<T> for Stack<T> {
        fn from_iter<I: IntoIterator<Item = T>>(i: I) -> Self {
            Stack { v: i.into_iter().collect() }
        }
    }
    impl<T> Extend<T> for Stack<T> {
        fn extend<I: IntoIterator<Item = T>>(&mut self, i: I) {
            for x in i {
                self.v.push(x)
            }
        }
    }
    let mut s: Stack<i32> = (1..4).collect();
    s.extend([9, 8]);
    for x in &s {
        print!("{x} ");
    }
    println!("{:?}", s.into_iter().collect::<Vec<_>>());
}

fn matrix() {
    struct Matrix<const R: usize, const C: usize>([[f64; C]; R]);
    impl<const R: usize, const C: usize> Index<(usize, usize)> for Matrix<R, C> {
        type Output = f64;
        fn index(&self, (r, c): (usize, usize)) -> &f64 {
            &self.0[r][c]
        }
    }
    impl<const R: usize, const C: usize> IndexMut<(usize, usize)> for Matrix<R, C> {
        fn index_mut(&mut self, (r, c): (usize, usize)) -> &mut f64 {
            &mut self.0[r][c]
        }
    }
    impl<const R: usize, const K: usize, const C: usize> Mul<&Matrix<K, C>> for &Matrix<R, K> {
        type Output = Matrix<R, C>;
        fn mul(self, o: &Matrix<K, C>) -> Matrix<R, C> {
            let mut m = Matrix([[0.0; C]; R]);
            for i in 0..R {
                for j in 0..C {
                    m[(i, j)] = (0..K).map(|k| self[(i, k)] * o[(k, j)]).sum();
                }
            }
            m
        }
    }
    let a = Matrix([[1.0, 2.0], [3.0, 4.0]]);
    let b = &a * &a;
    println!("{:?} {}", b.0, b[(1, 1)]);
}

fn shapes() {
    trait Shape {
        fn area(&self) -> f64;
        fn name(&self) -> String {
            "shape".into()
        }
    }
    struct Sq(f64);
    struct Ci(f64);
    impl Shape for Sq {
        fn area(&self) -> f64 {
            self.0 * self.0
        }
        fn name(&self) -> String {
            "sq".into()
        }
    }
    impl Shape for Ci {
        fn area(&self) -> f64 {
            std::f64::consts::PI * self.0.powi(2)
        }
    }
    let v: Vec<Box<dyn Shape>> = vec![Box::new(Sq(2.0)), Box::new(Ci(1.0))];
    for s in v.iter() {
        println!("{} {:.3}", s.name(), s.area());
    }
    println!("{:.2}", v.iter().map(|s| s.area()).sum::<f64>());
    println!("{:?}", v.iter().map(|s| s.area()).fold(f64::NEG_INFINITY, f64::max));
    println!("{:?}", v.iter().max_by(|a, b| a.area().partial_cmp(&b.area()).unwrap()).map(|s| s.name()));
    println!("{:?}", v.iter().min_by(|a, b| a.area().total_cmp(&b.area())).map(|s| s.name()));
}

fn words() {
    let text = "one two three two one two";
    let mut freq: Vec<(String, usize)> = text
        .split_whitespace()
        .fold(HashMap::<String, usize>::new(), |mut m, w| {
            *m.entry(w.to_string()).or_default() += 1;
            m
        })
        .into_iter()
        .collect();
    freq.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    println!("{freq:?}");
    freq.sort_by_key(|(w, n)| (Reverse(*n), w.clone()));
    println!("{:?}", freq.first());
    let groups = ["apple", "avocado", "banana"].iter().fold(BTreeMap::<char, Vec<&str>>::new(), |mut m, w| {
        m.entry(w.chars().next().unwrap()).or_default().push(w);
        m
    });
    println!("{groups:?}");
    println!("{:#?}", groups);
}

fn applications() {
    #[derive(Debug)]
    enum AppError {
        Parse(ParseIntError),
        Neg(i64),
        Io(std::io::Error),
    }
    impl fmt::Display for AppError {
        fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            match self {
                Self::Parse(e) => write!(f, "parse: {e}"),
                Self::Neg(n) => write!(f, "negative: {n}"),
                Self::Io(e) => e.fmt(f),
            }
        }
    }
    impl Error for AppError {
        fn source(&self) -> Option<&(dyn Error + 'static)> {
            match self {
                Self::Parse(e) => Some(e),
                Self::Neg(_) => None,
                Self::Io(e) => Some(e),
            }
        }
    }
    impl From<ParseIntError> for AppError {
        fn from(e: ParseIntError) -> Self {
            Self::Parse(e)
        }
    }
    impl From<std::io::Error> for AppError {
        fn from(e: std::io::Error) -> Self {
            Self::Io(e)
        }
    }
    fn parse(s: &str) -> Result<i64, AppError> {
        let n: i64 = s.parse()?;
        if n < 0 {
            return Err(AppError::Neg(n));
        }
        Ok(n)
    }
    println!("{:?} {:?}", parse("5"), parse("-5"));
    match parse("x") {
        Err(e) => println!("{e} / {:?} / {e:?}", e.source().map(ToString::to_string)),
        Ok(_) => {}
    }
    fn dynr(s: &str) -> Result<i64, Box<dyn Error>> {
        let v = parse(s)?;
        if v == 13 {
            Err("unlucky")?
        }
        Ok(v)
    }
    println!("{:?} {} {}", dynr("1"), dynr("13").unwrap_err(), dynr("q").unwrap_err());
    fn io() -> Result<String, AppError> {
        let mut s = String::new();
        Cursor::new(b"hi").read_to_string(&mut s)?;
        Ok(s)
    }
    println!("{:?}", io());
}

fn algorithms() {
    let mut cache: HashMap<u64, u64> = HashMap::new();
    fn fib(n: u64, c: &mut HashMap<u64, u64>) -> u64 {
        if n < 2 {
            return n;
        }
        if let Some(&v) = c.get(&n) {
            return v;
        }
        let r = fib(n - 1, c) + fib(n - 2, c);
        c.insert(n, r);
        r
    }
    println!("{} {}", fib(50, &mut cache), cache.len());
    let sieve = {
        let n = 30;
        let mut p = vec![true; n + 1];
        p[0] = false;
        p[1] = false;
        let mut i = 2;
        while i * i <= n {
            if p[i] {
                for j in (i * i..=n).step_by(i) {
                    p[j] = false;
                }
            }
            i += 1;
        }
        p.iter().enumerate().filter_map(|(i, &b)| b.then_some(i)).collect::<Vec<_>>()
    };
    println!("{sieve:?}");
    fn gcd(a: u32, b: u32) -> u32 {
        if b == 0 { a } else { gcd(b, a % b) }
    }
    println!("{}", gcd(48, 36));
    let mut arr = [5, 2, 9, 1];
    for i in 0..arr.len() {
        for j in 0..arr.len() - 1 - i {
            if arr[j] > arr[j + 1] {
                arr.swap(j, j + 1);
            }
        }
    }
    println!("{arr:?}");
    fn qs<T: Ord + Clone>(v: &[T]) -> Vec<T> {
        match v {
            [] => vec![],
            [p, rest @ ..] => {
                let (l, r): (Vec<_>, Vec<_>) = rest.iter().cloned().partition(|x| x < p);
                [qs(&l), vec![p.clone()], qs(&r)].concat()
            }
        }
    }
    println!("{:?}", qs(&[3, 1, 2, 5, 4]));
    let s = "A man, a plan";
    let c: String = s.chars().filter(|c| c.is_alphanumeric()).flat_map(|c| c.to_lowercase()).collect();
    println!("{c} {}", c.chars().rev().eq(c.chars()));
    println!(
        "{}",
        (1..=15)
            .map(|i| match (i % 3, i % 5) {
                (0, 0) => "FizzBuzz".to_string(),
                (0, _) => "Fizz".into(),
                (_, 0) => "Buzz".into(),
                _ => i.to_string(),
            })
            .collect::<Vec<_>>()
            .join(",")
    );
}

fn trees() {
    #[derive(Debug)]
    struct Node {
        val: i32,
        children: RefCell<Vec<Rc<Node>>>,
        parent: RefCell<Weak<Node>>,
    }
    let leaf = Rc::new(Node { val: 3, children: RefCell::new(vec![]), parent: RefCell::new(Weak::new()) });
    let branch =
        Rc::new(Node { val: 5, children: RefCell::new(vec![Rc::clone(&leaf)]), parent: RefCell::new(Weak::new()) });
    *leaf.parent.borrow_mut() = Rc::downgrade(&branch);
    println!(
        "{:?} {} {} {}",
        leaf.parent.borrow().upgrade().map(|p| p.val),
        Rc::strong_count(&leaf),
        Rc::weak_count(&branch),
        branch.children.borrow().len()
    );
    println!("{:?}", leaf);
    #[derive(Debug)]
    enum List {
        Cons(i32, Box<List>),
        Nil,
    }
    use List::*;
    let l = Cons(1, Box::new(Cons(2, Box::new(Nil))));
    println!("{l:?}");
    fn sum(l: &List) -> i32 {
        match l {
            Cons(v, r) => v + sum(r),
            Nil => 0,
        }
    }
    println!("{}", sum(&l));
    #[derive(Debug, Default)]
    struct Tree {
        root: Option<Box<TN>>,
    }
    #[derive(Debug)]
    struct TN {
        k: i32,
        l: Option<Box<TN>>,
        r: Option<Box<TN>>,
    }
    impl Tree {
        fn insert(&mut self, k: i32) {
            let mut cur = &mut self.root;
            while let Some(n) = cur {
                cur = if k < n.k { &mut n.l } else { &mut n.r };
            }
            *cur = Some(Box::new(TN { k, l: None, r: None }));
        }
        fn inorder(n: &Option<Box<TN>>, out: &mut Vec<i32>) {
            if let Some(b) = n {
                Self::inorder(&b.l, out);
                out.push(b.k);
                Self::inorder(&b.r, out);
            }
        }
    }
    let mut t = Tree::default();
    for k in [5, 2, 8, 1] {
        t.insert(k);
    }
    let mut o = vec![];
    Tree::inorder(&t.root, &mut o);
    println!("{o:?}");
    let mut head: Option<Box<TN>> = None;
    head = Some(Box::new(TN { k: 1, l: head.take(), r: None }));
    println!("{:?}", head.as_ref().map(|n| n.k));
    println!(
        "{:?}",
        head.as_deref_mut().map(|n| {
            n.k += 1;
            n.k
        })
    );
}

fn parsing() {
    let mut it = "3 + 4 * 2".split(' ').peekable();
    let mut out = vec![];
    while let Some(t) = it.next() {
        match t.parse::<i32>() {
            Ok(n) => out.push(n.to_string()),
            Err(_) => out.push(format!("op{t}")),
        }
        if it.peek().is_none() {
            out.push("end".into());
        }
    }
    println!("{out:?}");
    let mut chars = "ab12cd".chars().peekable();
    let mut toks = vec![];
    while let Some(&c) = chars.peek() {
        if c.is_ascii_digit() {
            let mut n = 0;
            while let Some(d) = chars.next_if(|c| c.is_ascii_digit()) {
                n = n * 10 + d.to_digit(10).unwrap();
            }
            toks.push(n.to_string());
        } else {
            toks.push(chars.by_ref().next().unwrap().to_string());
        }
    }
    println!("{toks:?}");
    let mut lines = "k=v\n#c\n\na = b".lines().map(str::trim).filter(|l| !l.is_empty() && !l.starts_with('#'));
    println!(
        "{:?}",
        lines.by_ref().filter_map(|l| l.split_once('=')).map(|(k, v)| (k.trim(), v.trim())).collect::<Vec<_>>()
    );
    let caesar = |s: &str, k: u8| {
        s.chars()
            .map(|c| if c.is_ascii_lowercase() { ((c as u8 - b'a' + k) % 26 + b'a') as char } else { c })
            .collect::<String>()
    };
    println!("{}", caesar("hello, xyz", 3));
    println!("{:?}", "1,2;3".split([',', ';']).map(|x| x.parse::<u8>()).collect::<Result<Vec<_>, _>>());
    println!(
        "{}",
        "word"
            .chars()
            .rev()
            .enumerate()
            .map(|(i, c)| if i % 2 == 0 { c.to_ascii_uppercase() } else { c })
            .collect::<String>()
    );
    println!("{:?}", "Hello".bytes().map(|b| format!("{b:02x}")).collect::<Vec<_>>().concat());
    println!("{:?}", (0..3).map(|i| "*".repeat(i + 1)).collect::<Vec<_>>());
    println!("{:>width$}|{:<1$}|{:^+2$.3}", "r", 4, 8, width = 5);
    println!("{0:#?} {0:?}", Some(Some(1)));
    println!("{:?} {:?}", 'a'..='c', ("a", 1, [1.5]));
    println!("{:10.3}|{:<10}|{:+e}", 3.14159, true, 1500.0);
    println!("{:?}", format!("{:?}", "a\"b"));
    println!("{}", ["x"; 3].join(""));
    assert!(matches!("a".cmp("b"), Ordering::Less));
    println!("{:?} {:?}", i32::MAX.checked_add(1), 5u8.checked_sub(6));
    println!("{:p}", std::ptr::null::<i32>());
    println!("{:?}", std::mem::size_of::<[Option<u8>; 4]>());
}

fn vectors() {
    let v = vec![1, 2, 3, 4, 5, 6];
    let (e, o): (Vec<i32>, Vec<i32>) = v.iter().partition(|x| *x % 2 == 0);
    println!("{e:?} {o:?}");
    println!("{:?}", v.iter().rev().step_by(2).collect::<Vec<_>>());
    println!("{:?}", v.windows(3).map(|w| w.iter().sum::<i32>()).max());
    println!("{:?}", v.chunks(4).map(<[i32]>::len).collect::<Vec<_>>());
    println!("{:?}", v.iter().zip(v.iter().skip(1)).map(|(a, b)| b - a).all(|d| d == 1));
    println!("{:?}", v.iter().copied().map(f64::from).sum::<f64>() / v.len() as f64);
    println!("{:?}", v.split(|x| x % 3 == 0).map(|s| s.to_vec()).collect::<Vec<_>>());
    println!("{:?}", v.concat_check());
    println!("{:?} {:?}", v.first().zip(v.last()), v.get(10).copied().unwrap_or(-1));
    println!("{:?}", v.iter().try_fold(0i32, |a, &x| if x > 4 { None } else { Some(a + x) }));
    if let [a, b, .., z] = v[..] {
        println!("{a}{b}{z}");
    }
    match v.as_slice() {
        [first, rest @ ..] => println!("{first} {}", rest.len()),
        [] => {}
    }
    let mut v2 = v.clone();
    v2.retain(|x| x % 2 == 1);
    v2.dedup();
    v2.extend_from_slice(&[7, 7]);
    v2.dedup();
    v2.insert(1, 100);
    v2.swap(0, 1);
    println!("{v2:?} {:?}", v2.iter().position(|&x| x == 7));
    v2.sort_unstable_by(|a, b| b.cmp(a));
    println!("{:?} {:?}", v2, v2.binary_search_by(|p| 5.cmp(p)));
    println!("{:?}", v2.drain(..2).collect::<Vec<_>>());
    let total: i32 = v.iter().sum();
    println!("{total} {}", v.iter().map(|x| x * x).filter(|x| x % 2 == 0).sum::<i32>());
    println!("{:?}", v.iter().map(|x| x.to_string()).reduce(|a, b| a + "-" + &b));
    println!("{:?}", vec![vec![1, 2], vec![3]].into_iter().flatten().rev().collect::<VecDeque<_>>());
    println!("{:?}", v.iter().min_by_key(|x| (*x - 4).abs()));
    println!("{:?}", v.iter().flat_map(|x| iter::repeat_n(x, (*x % 3) as usize)).collect::<Vec<_>>());
    println!(
        "{:?}",
        v.iter()
            .scan(1, |a, x| {
                *a *= x;
                (*a < 100).then_some(*a)
            })
            .collect::<Vec<_>>()
    );
    println!("{:?}", v.iter().max_by(|a, b| (*a % 4).cmp(&(*b % 4))));
    println!("{:?}", v.chunk_by(|a, b| a / 3 == b / 3).collect::<Vec<_>>());
    println!("{:?}", v.iter().cycle().skip(4).take(4).collect::<Vec<_>>());
    println!("{:?}", v.iter().is_sorted_by(|a, b| a < b));
    println!("{:?}", v.rchunks(4).next());
    println!("{:?}", v.iter().sum::<i32>().pow(2));
    println!("{:?}", v.iter().skip_while(|x| **x < 3).take_while(|x| **x < 6).collect::<HashSet<_>>().len());
    println!("{:?}", v.last_chunk::<2>());
    println!("{:?}", v.iter().array_chunks_check());
}

fn main() {
    points();
    fibonacci();
    stack();
    matrix();
    shapes();
    words();
    applications();
    algorithms();
    trees();
    parsing();
    vectors();
}
