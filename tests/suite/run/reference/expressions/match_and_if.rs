//! `match`, `if`, `if let`, guards, bindings in guards, or-patterns with guards, arms that diverge, matches on places.
#[derive(Debug, Clone, PartialEq)]
enum Msg { Quit, Move { x: i32, y: i32 }, Write(String), Color(u8, u8, u8), Nested(Box<Msg>) }
fn describe(m: &Msg) -> String {
    match m {
        Msg::Quit => "quit".into(),
        Msg::Move { x: 0, y } | Msg::Move { x: y, y: 0 } => format!("axis {y}"),
        Msg::Move { x, y } if x == y => format!("diagonal {x}"),
        Msg::Move { x, .. } if { let big = *x > 100; big } => "far".into(),
        Msg::Move { x, y } => format!("{x},{y}"),
        Msg::Write(s) if s.is_empty() => "nothing".into(),
        Msg::Write(s) => match s.as_str() { "a" | "b" => "letter".into(), t if t.starts_with('x') => format!("x..{}", t.len()), _ => s.clone() },
        Msg::Color(r @ 200..=255, 0 | 1, b) => format!("red {r} {b}"),
        &Msg::Color(r, g, b) => format!("#{r:02x}{g:02x}{b:02x}"),
        Msg::Nested(inner) => format!("({})", describe(inner)),
    }
}
fn number(n: i64) -> &'static str {
    match n { i64::MIN..=-1 => "negative", 0 => "zero", 1 | 2 | 3 => "few", 4..100 => "some", 100.. => "many" }
}
fn kind(c: char) -> u8 { match c { 'a'..='z' => 1, 'A'..='Z' => 2, '0'..='9' => 3, '\u{80}'.. => 4, _ => 5 } }
fn guards(x: Option<i32>, flag: bool) -> i32 {
    match x {
        Some(n) | Some(n) if flag && n > 10 => n,
        Some(n @ (1 | 2)) if !flag => n * 100,
        Some(_) if flag => 1,
        Some(n) => -n,
        None if flag => 0,
        None => -1,
    }
}
fn guard_order() {
    let check = |n: i32, r: bool| { print!("g{n} "); r };
    match (1, 2) {
        (x, 2) if check(1, x > 5) => println!("first"),
        (1, y) if check(2, y == 3) => println!("second"),
        (x, 2) | (2, x) if check(3, x == 1) => println!("third"),
        _ => println!("none"),
    }
    // A guard of an or-pattern is tried for each alternative.
    match (1, 2) { (x, _) | (_, x) if check(x, x == 2) => println!("alternative {x}"), _ => println!("no") }
}
fn if_let_guard_like(v: &[Option<&str>]) -> Vec<usize> {
    v.iter().map(|o| if let Some(s) = o { s.len() } else if v.len() > 2 { 99 } else { 0 }).collect()
}
fn main() {
    let all = [Msg::Quit, Msg::Move { x: 0, y: 5 }, Msg::Move { x: 6, y: 0 }, Msg::Move { x: 3, y: 3 }, Msg::Move { x: 101, y: 3 }, Msg::Move { x: 1, y: 2 },
        Msg::Write(String::new()), Msg::Write("b".into()), Msg::Write("xyz".into()), Msg::Write("other".into()), Msg::Color(220, 1, 9), Msg::Color(1, 2, 3), Msg::Nested(Box::new(Msg::Nested(Box::new(Msg::Quit))))];
    for m in &all { println!("{}", describe(m)); }
    for n in [-5, 0, 2, 50, 100] { print!("{} ", number(n)); }
    println!();
    for c in ['b', 'B', '5', 'é', '-'] { print!("{} ", kind(c)); }
    println!();
    for x in [Some(11), Some(1), Some(5), None] { print!("{} {} ", guards(x, true), guards(x, false)); }
    println!();
    guard_order();
    println!("{:?}", if_let_guard_like(&[Some("ab"), None, Some("")]));
    // A match on a place does not move what it does not bind.
    let opt = Some(String::from("kept"));
    match opt { Some(_) => print!("some "), None => {} }
    match opt { Some(ref s) => print!("{} ", s.len()), None => {} }
    match &opt { Some(s) => print!("{s} "), None => {} }
    if let Some(s) = opt { println!("{s}"); }
    let mut m = Msg::Write("a".into());
    match &mut m { Msg::Write(s) => s.push('b'), _ => {} }
    match m { Msg::Write(ref mut s) if s.len() == 2 => s.push('c'), _ => unreachable!() }
    println!("{m:?}");
    let value = if let Msg::Quit = m { 1 } else if let Msg::Write(ref s) = m && s.len() > 2 { 2 } else { 3 };
    println!("{value}");
    let pair = (3, -3);
    match pair { (x, y) if x + y == 0 => println!("opposites"), (x, _) if x % 2 == 1 => println!("odd"), _ => println!("none") }
    let msg = match 5u8 { n @ 1..=9 if n % 2 == 0 => format!("even {n}"), n @ (1..=3 | 7..=9) => format!("edge {n}"), n => format!("mid {n}") };
    println!("{msg}");
    let x = 5;
    let s = match x { ref r if *r > 3 => *r + 1, _ => 0 };
    println!("{s}");
    let b = match true { true => 1, false => 0 } + match (true, false) { (false, _) => 1, (_, true) => 2, (true, false) => 30 };
    println!("{b}");
    let t: &str = match "héllo".chars().nth(1) { Some('é') => "accent", Some(_) | None => "plain" };
    println!("{t}");
    let arr = [1, 2, 3];
    println!("{}", match arr { [1, rest @ ..] => rest.len(), [..] => 0 });
    let r: Result<Option<u8>, String> = Ok(Some(3));
    match r { Ok(Some(n)) if n > 5 => println!("big"), Ok(Some(n)) => println!("n {n}"), Ok(None) => println!("none"), Err(e) => println!("{e}") }
    let big = match u128::MAX { 0..=0xffff_ffff_ffff_ffff => "low", _ => "high" };
    println!("{big} {}", match -1i8 { -128..=-1 => 'n', 0..=127 => 'p' });
    println!("{}", match 1.5f64 { 0.0..1.0 => "a", 1.0..=2.0 => "b", _ => "c" });
    println!("{}", match (1u8, 'x', "s", true) { (0, ..) => 0, (.., false) => 1, (_, 'a'..='w', ..) => 2, (1, _, "s", _) => 3, _ => 4 });
}
