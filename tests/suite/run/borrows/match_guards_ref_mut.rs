#[derive(Debug)]
enum Shape { Circle { r: i32 }, Poly(Vec<(i32, i32)>), Named(String, Box<Shape>), Empty }
fn grow(s: &mut Shape) -> &'static str {
    match s {
        Shape::Circle { r } if *r > 10 => { *r = 10; "capped" }
        Shape::Circle { r } => { *r *= 2; "grown" }
        Shape::Poly(points) if points.len() < 2 => { points.push((0, 0)); "pushed" }
        Shape::Poly(points) => { points[0].0 += 1; "moved" }
        Shape::Named(name, inner) if name.is_empty() => grow(inner),
        Shape::Named(name, _) => { name.pop(); "renamed" }
        Shape::Empty => { *s = Shape::Circle { r: 1 }; "made" }
    }
}
fn old_style(o: &mut Option<String>) {
    match *o {
        Some(ref mut s) if s.len() > 3 => s.truncate(3),
        Some(ref s) if s.is_empty() => *o = None,
        Some(ref mut s) => s.push('+'),
        None => *o = Some(String::from("n")),
    }
}
fn bind(v: &mut Vec<i32>) -> i32 {
    match v.as_mut_slice() {
        [] => 0,
        [one] => { *one += 1; *one }
        [first, .., last] if *first == *last => 7,
        [first, middle @ .., last] => { *first += *last; middle.len() as i32 }
    }
}
fn main() {
    let mut shapes = vec![
        Shape::Circle { r: 4 }, Shape::Circle { r: 40 }, Shape::Poly(vec![]), Shape::Poly(vec![(1, 1), (2, 2)]),
        Shape::Named(String::new(), Box::new(Shape::Empty)), Shape::Named("ab".into(), Box::new(Shape::Empty)), Shape::Empty,
    ];
    for s in &mut shapes { print!("{} ", grow(s)); }
    println!("\n{shapes:?}");
    let mut o = None;
    for _ in 0..6 { old_style(&mut o); }
    println!("{o:?}");
    let mut v = vec![1];
    println!("{} {}", bind(&mut v), bind(&mut vec![3, 1, 3]));
    v.extend([5, 6]);
    println!("{} {v:?}", bind(&mut v));
    let mut pair = (Some(3), String::from("p"));
    match &mut pair {
        (Some(n), s) if { *n > 2 } => { *n -= 1; s.push('!'); }
        (n, s) => { *n = None; s.clear(); }
    }
    let r = &mut pair.0;
    let got = match r { Some(n @ 1..=2) => { *n += 10; true } _ => false };
    println!("{pair:?} {got}");
    let mut x = Some(Box::new(5));
    if let Some(b) = x.as_mut() && **b > 3 { **b = 1; }
    while let Some(b) = &mut x { if **b > 3 { break; } **b += 1; }
    let Some(ref mut inner) = x else { return };
    **inner += 100;
    println!("{x:?}");
    let words = vec![String::from("k"), String::from("v")];
    let (ref a, ref b) = (words.clone(), 2);
    let owned = match words { w if w.is_empty() => vec![], w => w };
    println!("{a:?} {b} {owned:?}");
}
