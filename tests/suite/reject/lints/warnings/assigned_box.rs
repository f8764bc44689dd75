#![deny(warnings)]
struct L { next: Option<Box<L>>, v: u8 }
fn main() {
    let mut l = L { next: None, v: 1 };
    l = L { next: Some(Box::new(l)), v: 2 };
    println!("{} {}", l.v, l.next.is_some());
    let mut s = String::new();
    s = s + "a";
    println!("{s}");
    let mut b = Box::new(1);
    b = Box::new(2);
    println!("{b}");
}
