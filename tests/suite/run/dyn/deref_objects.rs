//! An object whose trait is `Deref`, or has it as a supertrait, is dereferenced by its vtable.

use std::ops::{Deref, DerefMut};
use std::rc::Rc;

trait Named: Deref<Target = str> {
    fn name(&self) -> &'static str;
}

struct Label(String);

impl Deref for Label {
    type Target = str;
    fn deref(&self) -> &str {
        println!("deref {}", self.0);
        &self.0
    }
}

impl Named for Label {
    fn name(&self) -> &'static str {
        "label"
    }
}

fn by_operator(x: &dyn Deref<Target = u8>) -> u8 {
    **x + 1
}

fn by_method(x: &dyn Deref<Target = String>) -> usize {
    x.len()
}

fn by_index(x: &dyn Deref<Target = Vec<u16>>) -> u16 {
    x[1] + x.iter().sum::<u16>()
}

fn boxed(x: Box<dyn Deref<Target = str>>) -> usize {
    x.len() + (**x).len()
}

fn by_supertrait(x: &dyn Named) -> (usize, &'static str) {
    (x.len(), x.name())
}

fn changed(x: &mut dyn DerefMut<Target = Vec<u8>>) {
    x.push(7);
    x[0] = 9;
}

fn main() {
    println!("{} {}", by_operator(&Box::new(3)), by_operator(&Rc::new(4)));
    println!("{}", by_method(&Box::new(String::from("four"))));
    println!("{}", by_index(&Rc::new(vec![1, 2, 3])));
    println!("{}", boxed(Box::new(String::from("five5"))));
    println!("{:?}", by_supertrait(&Label(String::from("six666"))));
    let mut list = Box::new(vec![1, 2]);
    changed(&mut list);
    println!("{list:?}");
}
