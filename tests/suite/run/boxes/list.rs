#[derive(Debug)]
enum List {
    Cons(i32, Box<List>),
    Nil,
}
use List::{Cons, Nil};
fn sum(l: &List) -> i32 {
    match l {
        Cons(n, rest) => n + sum(rest),
        Nil => 0,
    }
}
fn main() {
    let l = Cons(1, Box::new(Cons(2, Box::new(Cons(3, Box::new(Nil))))));
    println!("{} {:?}", sum(&l), l);
}
