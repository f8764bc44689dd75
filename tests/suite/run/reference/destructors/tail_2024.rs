// edition: 2024
//! Edition 2024: temporaries of a tail die before the variables; those of `if let` before `else`.
use std::cell::RefCell;
struct D(&'static str);
impl Drop for D { fn drop(&mut self) { print!("{} ", self.0); } }
impl D { fn get(&self) -> u8 { 1 } }
fn tail() -> u8 { let _x = D("local"); D("tail").get() }
fn refcell(c: &RefCell<Vec<u8>>) -> usize { c.borrow().len() }
fn main() {
    tail(); println!("| function");
    let _n = { let _x = D("local"); D("tail").get() }; println!("| block");
    if let 2 = D("scrutinee").get() { } else { print!("else "); } println!("| if let");
    if let 1 = D("scrutinee").get() { print!("then "); } println!("| if let then");
    let x = match { let _y = D("y"); D("z").get() } { n => n + 1 }; println!("| match {x}");
    while let 2 = D("while").get() {} println!("| while let");
    let c = || { let _l = D("closure local"); D("closure tail").get() }; c(); println!("| closure");
    println!("{}", refcell(&RefCell::new(vec![1])));
    let _v = { &D("extended").get() }; println!("| extended");
}
