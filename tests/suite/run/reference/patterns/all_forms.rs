//! Every form of pattern, nested, by value and through references, with `box`-free recursion, in every place that takes one.
const ZERO: i32 = 0;
const PAIR: (u8, &str) = (1, "one");
const NONE: Option<u8> = None;
struct Consts;
impl Consts { const FIVE: i32 = 5; }
trait HasLimit { const LIMIT: u8; }
impl HasLimit for u8 { const LIMIT: u8 = 100; }
#[derive(PartialEq, Eq, Debug, Clone, Copy)] enum Color { Red, Green, Custom(u8, u8) }
#[derive(PartialEq, Eq)] struct Wrap(Color, [u8; 2]);
const WRAPPED: Wrap = Wrap(Color::Custom(1, 2), [3, 4]);
struct Deep<'a> { tag: u8, inner: &'a Option<Box<Deep<'a>>>, pair: (i32, [i32; 3]) }
fn literal(x: (i32, char, &str, bool, u8, f64, &[u8])) -> u8 {
    match x {
        (-1, ..) => 1, (_, '\n', ..) => 2, (_, _, "multi\tchar", ..) => 3, (.., true, b'\x41', _, _) => 4,
        (.., -1.5, _) => 5, (.., b"bytes") => 6, (0x10, .., ) => 7, (.., [1, 2, ..]) => 8, _ => 0,
    }
}
fn constant(n: i32, p: (u8, &str), o: Option<u8>, w: Wrap, k: u8) -> String {
    let a = match n { ZERO => "zero", Consts::FIVE => "five", i32::MAX => "max", _ => "other" };
    let b = match p { PAIR => "pair", (<u8 as HasLimit>::LIMIT, _) => "limit", _ => "other" };
    let c = match o { NONE => "none", Some(u8::MAX) => "full", Some(_) => "some" };
    let d = match w { WRAPPED => "wrapped", Wrap(Color::Red | Color::Green, _) => "plain", Wrap(_, [x, y]) if x == y => "same", _ => "other" };
    let e = match k { 0..=9 => "digit", 10..<u8 as HasLimit>::LIMIT => "small", _ => "big" };
    format!("{a} {b} {c} {d} {e}")
}
fn slices(v: &[i32]) -> String {
    match v {
        [] => "empty".into(),
        [x] => format!("one {x}"),
        [x, y] if x == y => format!("twins {x}"),
        [first @ 1..=9, .., last @ (1 | 2)] => format!("{first}..{last}"),
        [0, middle @ .., 0] => format!("zeros around {middle:?}"),
        [_, rest @ ..] if rest.len() > 3 => format!("long {rest:?}"),
        [a, b, ..] => format!("{a} {b}.."),
    }
}
fn arrays([a, .., z]: [u8; 5], &[ref x, ref y @ ..]: &[String; 3]) -> String { let _: &String = &y[0]; let _ = x.len(); format!("{a}{z}{}", y.len()) }
fn deep(d: &Deep) -> i32 {
    match d {
        Deep { tag: 0, .. } => 0,
        Deep { tag: tag @ 1..=3, inner: Some(next), pair: (n, [a, ..]) } => *tag as i32 + n + a + deep(next),
        &Deep { tag, inner: None, pair: (n, [.., z]) } => tag as i32 * 100 + n + z,
        Deep { pair: whole @ (_, [_, mid, _]), .. } => whole.0 + mid,
    }
}
fn at(v: Option<(u8, String)>) -> String {
    match v {
        Some(ref whole @ (n, ref s)) if n > 5 => format!("{whole:?} {n} {s}"),
        Some((n @ 0..=2, s)) => s + &n.to_string(),
        ref all @ Some(_) => format!("{all:?}"),
        none @ None => format!("{none:?}"),
    }
}
fn copy_at() -> (Color, u8) { let whole @ Color::Custom(r, _) = Color::Custom(7, 8) else { return (Color::Red, 0) }; (whole, r) }
fn ors(x: (Option<i32>, Result<i32, i32>)) -> i32 {
    match x { (Some(n), Ok(1 | 2) | Err(3..)) => n, (Some(n), Ok(_)) | (None, Err(n) | Ok(n)) => n * 10, (Some(_), Err(_)) => -1 }
}
fn main() {
    println!("{:?}", [(-1, 'a', "", false, 0, 0., &b""[..]), (0, '\n', "", false, 0, 0., b""), (0, ' ', "multi\tchar", false, 0, 0., b""), (0, ' ', "", true, 65, 0., b""),
        (0, ' ', "", false, 0, -1.5, b""), (0, ' ', "", true, 0, 0., b"bytes"), (16, ' ', "", true, 0, 0., b""), (1, ' ', "", true, 0, 0., &[1, 2, 3]), (1, ' ', "", true, 0, 0., b"x")].map(literal));
    println!("{}", constant(0, (1, "one"), None, Wrap(Color::Custom(1, 2), [3, 4]), 5));
    println!("{}", constant(5, (100, ""), Some(255), Wrap(Color::Red, [3, 4]), 50));
    println!("{}", constant(i32::MAX, (1, "two"), Some(1), Wrap(Color::Custom(1, 1), [9, 9]), 100));
    for v in [&[][..], &[1], &[2, 2], &[3, 0, 1], &[0, 5, 6, 0], &[0, 0], &[-1, 1, 2, 3, 4], &[-1, 1, 5]] { println!("{}", slices(v)); }
    println!("{}", arrays([1, 2, 3, 4, 5], &[String::new(), String::new(), String::new()]));
    let end = None;
    let one = Some(Box::new(Deep { tag: 9, inner: &end, pair: (1, [1, 2, 3]) }));
    let d = Deep { tag: 2, inner: &one, pair: (10, [20, 30, 40]) };
    println!("{} {} {}", deep(&d), deep(&Deep { tag: 0, ..d }), deep(&Deep { tag: 50, ..d }));
    println!("{} {} {} {}", at(Some((6, "a".into()))), at(Some((1, "b".into()))), at(Some((4, "c".into()))), at(None));
    println!("{:?} {} {} {} {}", copy_at(), ors((Some(1), Ok(2))), ors((Some(1), Ok(3))), ors((None, Err(4))), ors((Some(1), Err(0))));
    let (mut a, ref b, ref mut c, _, ..) = (1, String::from("b"), vec![3], "ignored", 5, 6);
    a += 1; c.push(b.len());
    println!("{a} {b} {c:?}");
    let [x, y, ..] = [1, 2, 3, 4]; let &(ref p, q) = &(String::from("p"), 2); let (Color::Red | Color::Green | Color::Custom(..)) = Color::Green;
    println!("{x} {y} {p} {q}");
    let ((a, b), [c, d], Wrap(e, [f, _])) = ((1, 2), [3, 4], Wrap(Color::Red, [5, 6]));
    println!("{}", a + b + c + d + f as i32 + (e == Color::Red) as i32);
    for (i, &(ref name, mut n)) in [("a".to_string(), 1), ("b".to_string(), 2)].iter().enumerate() { n += i; print!("{name}{n} "); }
    let f = |&(a, ref b): &(u8, String), ((x, _) | (_, x)): (u8, u8), (): ()| a as usize + b.len() + x as usize;
    println!("{}", f(&(1, "bb".into()), (3, 4), ()));
    let mut v = vec![(1, 'a'), (2, 'b')];
    while let Some((n, c @ 'a'..='z')) = v.pop() { print!("{n}{c} "); }
    let mut o = Some(3);
    if let Some(ref mut n) = o { *n += 1 } 
    if let Some(n) = &mut o { *n *= 2 }
    if let Some(n) = o.as_mut() { *n -= 1 }
    println!("{o:?}");
    let n @ (m, _) = (1, 2); println!("{n:?} {m}");
    let (.., last) = (1, 2, 3); let (first, ..) = (1,); let () = (); let (..) = (1, 2); println!("{last} {first}");
    let x = (); match x { () => println!("unit") }
    match &Some(&Some(5)) { Some(Some(n)) => println!("{}", n + 1), _ => {} }
    match (&1, &mut 2) { (&a, &mut b) => println!("{}", a + b) }
    match [Some("a"), None] { [Some(a), Some(b)] => println!("{a}{b}"), [Some(a), None] | [None, Some(a)] => println!("one {a}"), [None, None] => {} }
    let t = ((1, 2), 3); let (((_, y), z) | ((y, _), z)) = t; println!("{y} {z}");
    println!("{}", matches!('c', 'a'..='f' | 'A'..='F' if true) && !matches!(Some(1), Some(2..)));
}
