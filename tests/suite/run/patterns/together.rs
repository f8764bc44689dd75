const LOW: i32 = 1; const HIGH: i32 = 5;
#[derive(Debug, PartialEq, Clone)]
enum Shape { Circle { r: f64 }, Rect(f64, f64), Unit }
fn classify(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "neg",
        0 => "zero",
        LOW..=HIGH => "low",
        6 | 7 | 8..10 => "mid",
        10.. => "high",
    }
}
fn slices(v: &[i32]) -> String {
    match v {
        [] => "empty".into(),
        [x] => format!("one {x}"),
        [a, .., b] if a == b => format!("same ends {a}"),
        [first, rest @ ..] if rest.len() > 3 => format!("{first} then {} more", rest.len()),
        [a, mid @ .., b] => format!("{a} {mid:?} {b}"),
    }
}
fn main() {
    for n in [-5, 0, 3, 7, 9, 10, 100] { println!("{}", classify(n)); }
    for v in [&[][..], &[1], &[1, 2, 1], &[1,2,3,4,5], &[1,2], &[1,5,2]] { println!("{}", slices(v)); }
    let s = Shape::Circle { r: 2.0 };
    if let Shape::Circle { r: ref radius } | Shape::Rect(ref radius, _) = s { println!("{radius}"); }
    let (mut a, ref b, (c, ..)) = (1, String::from("x"), (2, 3, 4));
    a += c; println!("{a} {b}");
    let n @ (1 | 2 | 3) = 2 else { panic!() };
    println!("{n}");
    let x = Some(Some(5));
    match x { Some(Some(1..=3) | None) => println!("A"), Some(Some(y @ (4 | 5))) => println!("B{y}"), _ => println!("C") }
    match ('a', 5u8) { ('a'..='f', 0..=9) => println!("hex"), _ => println!("no") }
    let arr = [[1, 2], [3, 4]];
    let [[p, _], [_, q]] = arr; println!("{p}{q}");
    match &arr { [[1, x], ..] => println!("{x}"), _ => {} }
    let msg = match "hello" { "hi" | "hello" => 1, _ => 2 }; println!("{msg}");
    match b"abc" { b"abc" => println!("bytes"), _ => {} }
    let r = &Some(String::from("k"));
    match r { Some(s) if s.len() == 1 => println!("{s}"), Some(_) => {}, None => {} }
    let t = (1, (2.5, 'c'), [7; 3]);
    let (x, (y, z), [u, v, w]) = t; println!("{x}{y}{z}{u}{v}{w}");
    match Shape::Unit { Shape::Unit => println!("u"), _ => {} }
    match Shape::Rect(1.0, 2.0) { Shape::Rect(.., h) => println!("{h}"), _ => {} }
    match -3i8 { -128..=-1 => println!("n"), 0..=127 => println!("p") }
    match true { true => {}, false => {} }
    while let Some(z) = None::<i32> { println!("{z}"); }
    let v: Vec<_> = [Some(1), None, Some(3)].into_iter().filter(|o| matches!(o, Some(n) if *n > 1)).collect();
    println!("{v:?}");
    let &(ref m, n) = &(String::from("m"), 3); println!("{m}{n}");
    match (1, 2) { (a, b) | (b, a) if a > b => println!("{a}{b}"), _ => println!("none") }
}
