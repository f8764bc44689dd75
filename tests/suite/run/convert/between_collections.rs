// Function pointers, long tuples, collections from each other, everyday pipelines.
macro_rules! dbg_like { ($($e:expr),*) => { $(println!("{} = {:?}", stringify!($e), $e);)* } }
use std::fmt::Debug;
use std::collections::*;
fn f(x: i32) -> i32 { x + 1 }
fn is<T: Debug + Clone + PartialEq + PartialOrd + Ord + Eq + std::hash::Hash>(_: &T) {}
fn main() {
    let p: fn(i32) -> i32 = f;
    println!("{} {}", p == f as fn(i32) -> i32, format!("{:?}", p).starts_with("0x"));
    println!("{}", format!("{:p}", p).starts_with("0x"));
    is(&p); is(&(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)); is(&[1; 40]); is(&std::cmp::Reverse("a")); is(&Some(())); is(&Box::new(1)); is(&vec![1]); is(&"a"); 
    let a: (i32, i32, i32, i32, i32, i32) = [1, 2, 3, 4, 5, 6].into(); println!("{a:?}"); let b: [u8; 5] = (1, 2, 3, 4, 5).into(); println!("{b:?}");
    println!("{:?}", <(String, Vec<i32>, Option<u8>, char, bool, f64)>::default());
    let mut v = vec![1, 2, 3]; v.extend(Some(4)); v.extend([5].iter()); v.extend(&vec![6]); println!("{v:?}");
    let (mut a, mut b) = (vec![1], String::new()); (&mut a, &mut b); let mut t = (a, b); t.extend([(2, 'x'), (3, 'y')]); println!("{t:?}");
    let x: HashSet<i32> = [1, 2].into(); let y: BTreeSet<i32> = [3, 1].into(); let z: VecDeque<_> = [1, 2].into(); let w: BinaryHeap<_> = [1, 5, 2].into(); println!("{} {y:?} {z:?} {:?}", x.len(), w.peek());
    println!("{:?} {:?}", "a".to_string().as_str().to_owned() + "b", String::from("a") + &*"b".to_string());
    println!("{:?}", ["a", "b"].map(String::from)); println!("{:?}", i32::default().checked_div(0)); println!("{:?}", std::mem::size_of_val(&[0u16; 3]));
    println!("{:?}", "tEsT".chars().map(|c| if c.is_uppercase() { c.to_ascii_lowercase() } else { c.to_ascii_uppercase() }).collect::<String>());
    let s = String::from("hello"); let r: &str = s.as_ref(); let bx: Box<str> = r.into(); let c: std::rc::Rc<str> = r.into(); println!("{bx} {c} {:?}", bx.len());
    let nested: Vec<Vec<char>> = "ab\ncd".lines().map(|l| l.chars().collect()).collect(); println!("{nested:?}");
    let total: f32 = [1.5f32, 2.5].iter().sum(); let m: i32 = (1..=4).product(); println!("{total} {m}");
    println!("{:?}", (0..20).step_by(5).map(|x| x as f64 / 2.0).collect::<Vec<_>>()); println!("{:?}", (1..=3).rev().map(|i| "*".repeat(i)).collect::<Vec<_>>().join("/"));
    let mut it = vec![1, 2, 3, 4].into_iter(); let s: i32 = it.by_ref().take_while(|x| *x < 3).sum(); println!("{s} {:?}", it.collect::<Vec<_>>());
    let mut counts = BTreeMap::new(); for w in "a b a".split(' ') { *counts.entry(w).or_insert(0) += 1; } println!("{counts:?}");
    println!("{:?}", vec![("b", 2), ("a", 1)].into_iter().collect::<BTreeMap<_, _>>().into_iter().unzip::<_, _, Vec<_>, Vec<_>>());
    println!("{:?}", [1, 2, 3, 4, 5].windows(2).map(|w| w[1] - w[0]).all(|d| d == 1)); println!("{:?}", [[1, 2], [3, 4]].iter().map(|r| r.iter().sum::<i32>()).collect::<Vec<_>>());
    println!("{:?}", [3, 1, 2].iter().enumerate().max_by_key(|(_, v)| **v).map(|(i, _)| i)); println!("{:?}", "3 4 +".split(' ').map(|t| t.parse::<i32>().map_err(|e| e.to_string())).collect::<Vec<_>>());
    let mut grid = vec![vec!['.'; 3]; 2]; grid[1][2] = '#'; for row in &grid { println!("{}", row.iter().collect::<String>()); }
    let mut arr = [5, 3, 1]; arr.sort_unstable(); let [a, .., c] = arr; println!("{a} {c} {:?}", arr.iter().rev().copied().collect::<Vec<i32>>());
    let mut d: VecDeque<_> = (1..4).collect(); d.rotate_left(1); println!("{d:?}"); let o: Option<&str> = None; println!("{}", o.map_or("none".into(), |s| s.to_uppercase()));
    println!("{:?}", u32::from_str_radix("zz", 36).ok().and_then(|x| u8::try_from(x).ok())); println!("{:>width$}|{:^+8.2}|{:<#6x}|", 42, 3.14159, 255, width = 6);
    println!("{:?} {:?}", f64::MAX > f64::INFINITY, (0.1 + 0.2 == 0.3, (0.1f32 + 0.2 - 0.3).abs() < f32::EPSILON)); println!("{:?}", i32::MAX.overflowing_add(1)); println!("{}", 255u8 as i8 as i32 as u32);
    println!("{:?}", char::from_digit(7, 10).into_iter().chain("xy".chars()).rev().collect::<String>()); println!("{:?}", "x".parse::<f32>().is_err()); println!("{:?}", 'a' < 'b' && "a" < "b" && 'Z' < 'a');
    println!("{:?}", std::iter::repeat("ab").flat_map(str::chars).take(5).collect::<String>()); println!("{:?}", (b'a'..=b'e').map(|b| b as char).filter(|c| "aeiou".contains(*c)).collect::<Vec<_>>());
    let text = "one two three"; let longest = text.split(' ').max_by_key(|w| w.len()).unwrap(); println!("{longest} {:?}", text.split(' ').map(str::len).collect::<Vec<_>>()); println!("{:?}", text.bytes().filter(|b| *b == b'e').count());
    println!("{:?}", text.char_indices().filter(|&(_, c)| c == ' ').map(|(i, _)| i).collect::<Vec<_>>()); println!("{:#?}", BTreeMap::from([("k", vec![1, 2])]));
    dbg_like!(1 + 1, "x");
}
