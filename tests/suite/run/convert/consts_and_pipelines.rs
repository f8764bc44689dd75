// Constants computed by methods of the library, parsing, operators of own types, pipelines.
use std::num::*;
use std::ops::*;
use std::str::FromStr;
const A: u32 = u32::MAX.count_ones() + 5u32.pow(2);
const B: &str = "hello".trim_ascii();
const C: [u8; 4] = 0x12345678u32.to_be_bytes();
const D: Option<u8> = 200u8.checked_add(100);
const E: f64 = 2.5f64.floor().abs();
const F: usize = "héllo".len() + [1, 2, 3].len();
const G: bool = 'a'.is_ascii_digit() || matches!('9'.to_digit(10), Some(9));
const H: &[u8] = "bytes".as_bytes();
const I: i32 = match i32::from_str_radix("-12", 10) { Ok(x) => x, Err(_) => 0 };
const J: (&[i32], &[i32]) = [1, 2, 3].split_at(1);
const K: char = match char::from_u32(0x41) { Some(c) => c, None => '?' };
static L: [String; 2] = [String::new(), String::new()];
const M: Vec<i32> = Vec::new();
const N: Option<&i32> = [1, 2].first();
const O: u64 = u64::MAX.rotate_left(3).swap_bytes().isqrt();
const P: bool = (1u8 as char).is_ascii_control() & "x".is_empty();
const Q: f32 = f32::from_bits(0x40490fdb).max(1.0).clamp(0.0, 3.0);
const R: Result<&str, std::str::Utf8Error> = std::str::from_utf8(b"ok");
const S: u8 = b"abc"[1].to_ascii_uppercase();
const T: i8 = (-5i8).rem_euclid(3).signum();
#[derive(Debug, PartialEq)]
struct Point { x: i32, y: i32 }
impl FromStr for Point {
    type Err = ParseIntError;
    fn from_str(s: &str) -> Result<Self, Self::Err> {
        let (x, y) = s.strip_prefix('(').and_then(|s| s.strip_suffix(')')).and_then(|s| s.split_once(',')).unwrap();
        Ok(Point { x: x.parse()?, y: y.trim().parse()? })
    }
}
impl Add for Point { type Output = Point; fn add(self, o: Point) -> Point { Point { x: self.x + o.x, y: self.y + o.y } } }
impl Neg for Point { type Output = Point; fn neg(self) -> Point { Point { x: -self.x, y: -self.y } } }
impl Index<usize> for Point { type Output = i32; fn index(&self, i: usize) -> &i32 { [&self.x, &self.y][i] } }
impl std::iter::Sum for Point { fn sum<I: Iterator<Item = Point>>(it: I) -> Point { it.fold(Point { x: 0, y: 0 }, Add::add) } }
fn main() {
    println!("{A} {B} {C:?} {D:?} {E} {F} {G} {H:?} {I} {J:?} {K} {L:?} {M:?} {N:?} {O} {P} {Q} {R:?} {S} {T}");
    println!("{:?} {:?}", "(1, 2)".parse::<Point>(), Point::from_str("(1,x)"));
    println!("{:?} {}", -(Point { x: 1, y: 2 } + Point { x: 3, y: 4 }), Point { x: 5, y: 6 }[1]);
    println!("{:?}", vec![Point { x: 1, y: 1 }, Point { x: 2, y: 3 }].into_iter().sum::<Point>());
    let x = [0.1f32, 2.0]; println!("{:?}", x.map(|v| (v * 10.0) as i32));
    assert_eq!("10".parse::<u32>(), Ok(10)); assert_eq!(u8::from_str("255"), Ok(u8::MAX));
    assert!(i32::from_str("a").is_err_and(|e| *e.kind() == IntErrorKind::InvalidDigit));
    assert_eq!(format!("{:?}", "".parse::<u8>()), "Err(ParseIntError { kind: Empty })");
    assert_eq!(f64::from_str("1e2").unwrap(), 100.0);
    let s = "Mary had a little lamb"; let words: Vec<&str> = s.split(' ').collect(); assert_eq!(words, ["Mary", "had", "a", "little", "lamb"]);
    let v: Vec<String> = "abc".chars().map(|c| c.to_string()).collect(); assert_eq!(v.join(","), "a,b,c");
    let mut it = "a b c".split(' ').peekable(); while let Some(w) = it.next() { print!("{w}{}", if it.peek().is_some() { "-" } else { "\n" }); }
    let mut arr = [[0; 3]; 2]; arr[1][2] = 5; for row in &mut arr { row[0] += 1; } println!("{arr:?} {}", arr.iter().flatten().sum::<i32>());
    let r = 1..=3; println!("{:?} {}", r.clone().map(|x| x * x).collect::<Vec<_>>(), r.sum::<i32>());
    println!("{:?}", (1..).zip(["a", "b"]).collect::<std::collections::BTreeMap<_, _>>());
    println!("{:?}", std::iter::successors(Some(1u8), |x| x.checked_mul(3)).collect::<Vec<_>>());
    println!("{:?}", "one two".split_whitespace().map(|w| { let mut c = w.chars(); c.next().map(|f| f.to_uppercase().chain(c).collect::<String>()).unwrap_or_default() }).collect::<Vec<_>>());
    println!("{:?}", i32::MAX.checked_mul(2).map_or("overflow".to_string(), |x| x.to_string()));
    println!("{}", [3, 1, 2].iter().copied().max().into_iter().chain(Some(9)).map(|x: i32| x.to_string()).collect::<Vec<_>>().concat());
    println!("{:?} {:?}", u8::MAX.leading_zeros(), (0u16.trailing_zeros(), 1u8.leading_ones()));
    println!("{:?}", NonZeroU8::new(5).map(|n| n.get() + 1));
    let t: (i32, (char, &str)) = (1, ('a', "b")); let (n, (c, s)) = t; println!("{n}{c}{s} {:?}", t.1.0);
    println!("{:.3} {:>+8.2} {:e}", std::f64::consts::PI, 2.5, 1234.5f32);
    println!("{:?}", [1.5, 0.5].iter().cloned().fold(f64::NAN, f64::min));
    println!("{:?}", "ßtraße".char_indices().filter(|(_, c)| !c.is_ascii()).collect::<Vec<_>>());
    println!("{}", i64::pow(2, 40) + 2_i64.pow(3)); println!("{}", u32::abs_diff(3, 9)); println!("{:?}", f32::EPSILON * 2.0);
    println!("{:?}", std::array::from_fn::<String, 3, _>(|i| "x".repeat(i)));
    println!("{:?}", [1, 2, 3, 4].iter().rev().skip_while(|x| **x > 2).step_by(1).collect::<Vec<_>>());
    let mut names = vec!["b", "a"]; names.sort(); names.dedup(); println!("{}", names.iter().map(|n| format!("<{n}>")).collect::<String>());
    let o: Option<Vec<i32>> = vec!["1", "2"].into_iter().map(|s| s.parse().ok()).collect(); println!("{o:?}");
    let text = String::from("añb"); for (i, b) in text.bytes().enumerate().filter(|(i, _)| i % 2 == 0) { print!("{i}:{b} "); } println!();
    println!("{:?} {:?}", text.chars().rev().collect::<Vec<char>>(), text.char_indices().map(|(i, _)| i).collect::<Vec<_>>());
    println!("{:?} {:?}", &text[text.len() - 1..], text.chars().position(|c| c == 'b')); println!("{}", text.chars().all(char::is_alphabetic));
    println!("{0:>1$} {0:<1$}|{2:^+1$.3}", "r", 4, 1.23456);
    println!("{:#?}", vec![(1, "a")]); println!("{:#?}", Some(Point { x: 1, y: -1 }));
    println!("{:08b} {:#06x} {:#o} {:+}", 5, 255, 8, 7); println!("{:?} {:?}", 'a'..'c', ..=5);
    println!("{}", u64::from_str_radix("ff", 16).unwrap() + u64::from(b'a')); println!("{:?}", i8::try_from(200i32).is_err());
    println!("{:?}", vec![1, 2, 3].iter().map(|x| x * 2).rev().enumerate().last());
    println!("{:?}", "a=1;b=2".split(';').filter_map(|kv| kv.split_once('=')).map(|(k, v)| (k, v.parse::<i32>().unwrap())).collect::<std::collections::HashMap<_, _>>().len());
    println!("{:?}", vec!['a', 'b'].iter().collect::<String>().bytes().map(u32::from).sum::<u32>());
}
