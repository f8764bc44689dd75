#[derive(Debug)]
enum Shape {
    Circle(f64),
    Rect { w: f64, h: f64 },
    Unit,
}
use Shape::*;

impl Shape {
    const LIMIT: f64 = 10.0;
    fn area(&self) -> f64 {
        match self {
            Self::Circle(r) => r * r * 3.0,
            Rect { w, h: height } => w * height,
            Unit => Self::LIMIT,
        }
    }
    fn grow(&mut self) {
        match self {
            Circle(r) => *r += 1.0,
            Rect { w, .. } => *w *= 2.0,
            Unit => *self = Circle(0.5),
        }
    }
}

fn classify(n: i32) -> &'static str {
    match n {
        i32::MIN..=-1 => "negative",
        0 => "zero",
        1 | 2 | 3 => "small",
        x if x % 2 == 0 => "even",
        _ => "odd",
    }
}

fn ends(v: &[i32]) -> Option<(i32, i32, usize)> {
    match v {
        [] => None,
        [only] => Some((*only, *only, 0)),
        [first, middle @ .., last] => Some((*first, *last, middle.len())),
    }
}

fn main() {
    let mut shapes = vec![Circle(1.0), Rect { w: 2.0, h: 3.0 }, Unit];
    for s in shapes.iter_mut() {
        s.grow();
    }
    for s in &shapes {
        println!("{:?} {}", s, s.area());
    }
    for n in [-5, 0, 2, 8, 9] {
        println!("{}", classify(n));
    }
    println!("{:?} {:?} {:?}", ends(&[]), ends(&[1]), ends(&[1, 2, 3, 4]));
    let pair = (String::from("a"), 5);
    let (ref name, n @ 1..=9) = pair else { panic!() };
    println!("{name} {n}");
    let nested = Some(Some(3));
    if let Some(Some(x)) = nested
        && x > 2
        && let Some(y) = Some(x * 2)
    {
        println!("{x} {y}");
    }
    let (a, .., z) = (1, 2, 3, 4);
    println!("{a} {z}");
    let &x = &7;
    println!("{x}");
    let Some(v) = Some(&mut 3) else { return };
    *v += 1;
    println!("{v}");
    match &pair {
        (s, 5) if s == "a" => println!("five {s}"),
        (_, _) => println!("other"),
    }
}
