//! Associated functions, methods with every receiver, constants and types; `Self` everywhere.
use std::pin::Pin;
use std::rc::Rc;
use std::sync::Arc;

#[derive(Debug, Clone, PartialEq)]
struct T(i32);
type Alias = T;
impl T {
    const MAX: Self = Self(100);
    const NAMES: &'static [&'static str] = &["a", "b"];
    fn new(x: i32) -> Self { Self(x) }
    fn by_value(self) -> i32 { self.0 }
    fn by_mut_value(mut self) -> Self { self.0 += 1; self }
    fn by_ref(&self) -> i32 { self.0 + 1 }
    fn by_mut(&mut self) -> &mut Self { self.0 *= 2; self }
    fn typed(self: Self) -> i32 { self.0 + 2 }
    fn typed_ref(self: &Self) -> i32 { self.0 + 3 }
    fn typed_mut(self: &mut Self) { self.0 -= 1 }
    fn by_box(self: Box<Self>) -> i32 { self.0 + 4 }
    fn by_rc(self: Rc<Self>) -> (i32, usize) { (self.0, Rc::strong_count(&self)) }
    fn by_arc(self: Arc<T>) -> i32 { self.0 + 5 }
    fn by_pin(self: Pin<&mut Self>) -> i32 { self.get_mut().0 += 10; 1 }
    fn by_ref_box(self: &Box<Self>) -> i32 { self.0 + 6 }
    fn by_alias(self: &Alias) -> i32 { self.0 + 7 }
    fn by_ref_rc(self: &Rc<Self>) -> Rc<Self> { Rc::clone(self) }
    fn by_explicit_lifetime<'a>(self: &'a T, _other: &'a str) -> &'a i32 { &self.0 }
    fn lifetime_sugar<'a>(&'a mut self) -> &'a mut i32 { &mut self.0 }
    fn apply<R>(&self, f: impl FnOnce(&Self) -> R) -> R { f(self) }
    fn static_generic<A: Default>() -> A { A::default() }
}
trait Container {
    type Item;
    type Iter<'a>: Iterator<Item = &'a Self::Item> where Self: 'a;
    const CAPACITY: usize = 4;
    fn get(&self, i: usize) -> Option<&Self::Item>;
    fn iter<'a>(&'a self) -> Self::Iter<'a>;
    fn first(&self) -> Option<&Self::Item> { self.get(0) }
    fn with(items: Vec<Self::Item>) -> Self where Self: Sized;
    fn consume(self: Box<Self>) -> usize;
}
struct Bag(Vec<u8>);
impl Container for Bag {
    type Item = u8;
    type Iter<'a> = std::slice::Iter<'a, u8>;
    fn get(&self, i: usize) -> Option<&u8> { self.0.get(i) }
    fn iter<'a>(&'a self) -> Self::Iter<'a> { self.0.iter() }
    fn with(items: Vec<Self::Item>) -> Self { Bag(items) }
    fn consume(self: Box<Self>) -> usize { self.0.len() }
}
fn sum<C: Container<Item = u8>>(c: &C) -> u32 { c.iter().map(|&x| x as u32).sum::<u32>() + C::CAPACITY as u32 }
fn build<C>(items: Vec<C::Item>) -> C where C: Container { C::with(items) }
// The same name in two traits and inherent.
trait A { fn name(&self) -> &str { "A" } fn make() -> &'static str where Self: Sized { "A::make" } }
trait B { fn name(&self) -> &str { "B" } fn make() -> &'static str where Self: Sized { "B::make" } }
impl A for T {} impl B for T {}
impl T { fn name(&self) -> &str { "inherent" } }
impl A for u8 {} impl B for u8 {}

fn main() {
    let t = T::new(5);
    println!("{} {} {}", t.clone().by_value(), t.clone().by_mut_value().0, t.by_ref());
    let mut m = Alias::new(1);
    m.by_mut().by_mut().0 += 1;
    m.typed_mut();
    *m.lifetime_sugar() += 100;
    println!("{m:?} {} {}", m.typed_ref(), m.clone().typed());
    println!("{} {:?} {}", Box::new(T(1)).by_box(), Rc::new(T(2)).by_rc(), Arc::new(T(3)).by_arc());
    println!("{} {}", Pin::new(&mut m).by_pin(), m.0);
    println!("{} {}", Box::new(T(1)).by_ref_box(), m.by_alias());
    let rc = Rc::new(T(1));
    let other = rc.by_ref_rc();
    println!("{} {:?}", Rc::strong_count(&rc), other);
    println!("{} {}", t.by_explicit_lifetime("x"), t.apply(|t| t.0 * 3));
    println!("{:?} {:?} {}", T::MAX, T::NAMES, T::static_generic::<u8>());
    // Methods are functions.
    println!("{} {} {}", T::by_ref(&t), <T>::by_value(t.clone()), [T(1), T(2)].iter().map(T::by_ref).sum::<i32>());
    let f: fn(&T) -> i32 = T::by_ref;
    println!("{}", f(&t));
    println!("{} {} {}", t.name(), A::name(&t), <T as B>::name(&t));
    println!("{} {} {}", <u8 as A>::name(&1), B::name(&1u8), <u8 as A>::make());
    let b: Bag = build(vec![1, 2, 3]);
    println!("{} {:?} {:?} {}", sum(&b), b.first(), b.get(9), Bag(vec![7]).0.len());
    println!("{}", Box::new(b).consume());
    println!("{}", <Bag as Container>::CAPACITY);
    println!("{:?}", "a,b".split(',').map(str::to_owned).map(String::into_bytes).collect::<Vec<_>>());
}
