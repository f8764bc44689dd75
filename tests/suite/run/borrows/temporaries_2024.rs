use std::cell::RefCell;
fn len(c: &RefCell<Vec<i32>>) -> usize { c.borrow().len() }
fn last(c: &RefCell<Vec<i32>>) -> Option<i32> { c.borrow().last().copied() }
fn first_char(s: &str) -> char { s.to_string().chars().next().unwrap() }
fn main() {
    let c = RefCell::new(vec![1, 2]);
    println!("{} {:?}", len(&c), last(&c));
    if let Some(n) = c.borrow().first() { println!("{n}"); } else { c.borrow_mut().push(1); }
    let n = { c.borrow_mut().push(3); c.borrow().len() };
    let extended = &String::from("kept");
    let tuple = (&vec![1, 2], &mut 3);
    *tuple.1 += tuple.0.len() as i32;
    let part = &(String::from("a"), 1).0;
    let [a, ref b] = [String::from("i"), String::from("j")];
    println!("{n} {extended} {} {part} {a}{b}", tuple.1);
    let m = match c.borrow().len() { 3 => "three", _ => "other" };
    c.borrow_mut().clear();
    println!("{m} {} {}", len(&c), first_char("z"));
    let x = if true { &String::from("branch") } else { &String::new() };
    println!("{x}");
}
