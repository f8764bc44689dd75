use std::fmt::Display;

fn len(s: &str) -> usize {
    s.len()
}
fn sum(v: &[i32]) -> i32 {
    let mut total = 0;
    for x in v {
        total += x;
    }
    total
}
fn show(d: &dyn Display) -> String {
    d.to_string()
}
fn pick(first: bool) -> fn(i32) -> i32 {
    fn inc(x: i32) -> i32 {
        x + 1
    }
    fn dec(x: i32) -> i32 {
        x - 1
    }
    if first { inc } else { dec }
}
fn main() {
    let s = String::from("hello");
    println!("{} {}", len(&s), len(&&s));
    let b = Box::new(String::from("boxed"));
    println!("{}", len(&b));
    let v = vec![1, 2, 3];
    println!("{} {} {}", sum(&v), sum(&[4, 5]), sum(&v[1..]));
    println!("{} {}", show(&1), show(&s));
    let items: [Box<dyn Display>; 3] = [Box::new(1), Box::new("two"), Box::new(3.5)];
    for item in &items {
        println!("{item}");
    }
    println!("{} {}", pick(true)(1), pick(false)(1));
    let f = if v.len() > 2 { |x: i32| x * 2 } else { |x: i32| x * 3 };
    println!("{}", f(4));
    let r: &mut i32 = &mut 5;
    let again = &mut *r;
    *again += 1;
    println!("{r}");
    let x: u8 = loop {
        break 7;
    };
    println!("{x}");
    let o: Option<Box<dyn Display>> = Some(Box::new('c'));
    println!("{}", o.unwrap());
}
