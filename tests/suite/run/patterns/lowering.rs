const LIMIT: u32 = 10;
#[derive(PartialEq)]
enum Shape {
    Dot,
    Line(i32),
    Box { w: i32, h: i32 },
}
const UNIT: Shape = Shape::Line(1);
fn ints(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        1 | 3 | 5 | 7 | 9 => "small odd",
        x if x % 2 == 0 && x < 10 => "small even",
        10..100 => "two digits",
        _ => "large",
    }
}
fn chars(c: char) -> u8 {
    match c {
        'a'..='z' | 'A'..='Z' => 1,
        '0'..='9' => 2,
        ' ' | '\t' | '\n' => 3,
        _ => 4,
    }
}
fn strings(s: &str) -> u8 {
    match s {
        "one" => 1,
        "two" => 2,
        t if t.len() == 5 => 3,
        _ => 0,
    }
}
fn constants(n: u32, s: Shape) -> u8 {
    match (n, s) {
        (LIMIT, _) => 1,
        (_, UNIT) => 2,
        (0, Shape::Dot) => 3,
        (_, Shape::Box { w, h: 1 | 2 }) if w > 3 => 4,
        (n @ 5..=8, Shape::Box { .. } | Shape::Line(_)) => n as u8,
        _ => 9,
    }
}
fn nested(o: Option<Result<i32, &str>>) -> i32 {
    match o {
        Some(Ok(n @ (1 | 2))) => n,
        Some(Ok(n)) if n > 100 => 100,
        Some(Ok(_)) => 0,
        Some(Err("bad")) => -1,
        Some(Err(e)) => -(e.len() as i32),
        None => -100,
    }
}
fn slices(v: &[i32]) -> i32 {
    match v {
        [] => 0,
        [x] => *x,
        [first, .., last] if first == last => 1000,
        [a, rest @ ..] if rest.len() == 2 => a + rest[0] + rest[1],
        [.., y, _] => *y,
    }
}
fn refs(p: &mut (i32, String)) {
    let (n, s) = p;
    *n += 1;
    s.push('!');
    match *p {
        (ref mut n, ref s) if s.len() > 2 => *n *= 2,
        _ => {}
    }
}
fn floats(f: f64) -> u8 {
    match f {
        0.0 => 0,
        1.5 => 1,
        2.0..=3.0 => 2,
        _ => 3,
    }
}
fn bools(a: bool, b: bool) -> u8 {
    match (a, b) {
        (true, true) => 3,
        (true, false) => 2,
        (false, b) => b as u8,
    }
}
fn bytes(b: &[u8]) -> bool {
    matches!(b, b"ab" | [b'x', ..])
}
fn main() {
    for n in [-5, 0, 3, 4, 8, 10, 99, 100] {
        println!("{n} {}", ints(n));
    }
    println!("{} {} {} {}", chars('q'), chars('7'), chars('\t'), chars('!'));
    println!("{} {} {} {}", strings("one"), strings("two"), strings("three"), strings("x"));
    println!("{} {} {}", constants(10, Shape::Dot), constants(1, Shape::Line(1)), constants(0, Shape::Dot));
    println!("{} {}", constants(1, Shape::Box { w: 4, h: 2 }), constants(6, Shape::Box { w: 1, h: 2 }));
    println!("{}", constants(3, Shape::Line(5)));
    for o in [Some(Ok(1)), Some(Ok(200)), Some(Ok(7)), Some(Err("bad")), Some(Err("worse")), None] {
        println!("{}", nested(o));
    }
    println!("{} {} {}", slices(&[]), slices(&[4]), slices(&[1, 2, 1]));
    println!("{} {}", slices(&[1, 2, 3]), slices(&[1, 2, 3, 4]));
    let mut p = (1, String::from("ab"));
    refs(&mut p);
    println!("{p:?}");
    println!("{} {} {} {}", floats(-0.0), floats(1.5), floats(2.5), floats(f64::NAN));
    println!("{} {} {}", bools(true, true), bools(true, false), bools(false, true));
    println!("{} {} {}", bytes(b"ab"), bytes(b"xyz"), bytes(b"abc"));
    let x = 5u8;
    let kind = match x {
        n if let Some(m) = n.checked_sub(3) && m > 1 => m,
        n => n + 100,
    };
    println!("{kind}");
}
