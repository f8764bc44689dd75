//! Traits: required and provided items, supertraits, generic traits, objects, GATs, static functions, constants, blanket impls.
use std::fmt::{self, Debug, Display};

trait Shape { const SIDES: u32; type Unit: Display + Default; fn area(&self) -> f64; fn unit(&self) -> Self::Unit { Default::default() }
    fn describe(&self) -> String where Self: Debug { format!("{:?} has {} sides", self, Self::SIDES) }
    fn new() -> Self where Self: Sized; }
#[derive(Debug)] struct Square(f64);
#[derive(Debug)] struct Circle;
impl Shape for Square { const SIDES: u32 = 4; type Unit = u8; fn area(&self) -> f64 { self.0 * self.0 } fn new() -> Self { Square(2.0) } }
impl Shape for Circle { const SIDES: u32 = 0; type Unit = String; fn area(&self) -> f64 { 3.0 } fn unit(&self) -> String { "cm".into() } fn new() -> Self { Circle } }
fn total<S: Shape>(v: &[S]) -> f64 { v.iter().map(Shape::area).sum() }
fn unit_of<S>(s: S) -> String where S: Shape, S::Unit: Clone { s.unit().clone().to_string() }
fn make<S: Shape<Unit = u8>>() -> (S, u8) { let s = S::new(); let u = s.unit(); (s, u) }

trait Named { fn name(&self) -> String; }
trait Greeter: Named + Debug { fn greet(&self) -> String { format!("hello, {}", self.name()) } }
trait Loud: Greeter { fn shout(&self) -> String { self.greet().to_uppercase() } }
#[derive(Debug, Clone)] struct Person(&'static str);
impl Named for Person { fn name(&self) -> String { self.0.to_string() } }
impl Greeter for Person {}
impl Loud for Person {}

trait Convert<T> { fn convert(&self) -> T; }
impl Convert<i32> for str { fn convert(&self) -> i32 { self.len() as i32 } }
impl Convert<String> for str { fn convert(&self) -> String { self.to_uppercase() } }
trait Scale<Rhs = Self> { type Output; fn scale(self, rhs: Rhs) -> Self::Output; }
impl Scale for i32 { type Output = i32; fn scale(self, rhs: i32) -> i32 { self * rhs } }
impl Scale<f64> for i32 { type Output = f64; fn scale(self, rhs: f64) -> f64 { self as f64 * rhs } }

trait Describe { fn describe(&self) -> String; }
impl<T: Display> Describe for T { fn describe(&self) -> String { format!("<{self}>") } }
trait Ext: Iterator { fn every_other(self) -> EveryOther<Self> where Self: Sized { EveryOther(self) } }
impl<I: Iterator> Ext for I {}
struct EveryOther<I>(I);
impl<I: Iterator> Iterator for EveryOther<I> { type Item = I::Item; fn next(&mut self) -> Option<I::Item> { let x = self.0.next(); self.0.next(); x } }

trait Lending { type Item<'a> where Self: 'a; fn lend<'a>(&'a mut self) -> Option<Self::Item<'a>>; }
struct Windows { data: Vec<u8>, at: usize }
impl Lending for Windows { type Item<'a> = &'a mut [u8]; fn lend<'a>(&'a mut self) -> Option<&'a mut [u8]> {
    let at = self.at; self.at += 1; self.data.get_mut(at..at + 2) } }
trait Family { type Of<T>: Default + Debug; }
struct Vecs; struct Opts;
impl Family for Vecs { type Of<T> = Holder<T>; }
impl Family for Opts { type Of<T> = Two<T>; }
struct Holder<T>(Vec<T>); struct Two<T>(Option<T>);
impl<T> Default for Holder<T> { fn default() -> Self { Holder(vec![]) } }
impl<T> Default for Two<T> { fn default() -> Self { Two(None) } }
impl<T> Debug for Holder<T> { fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result { write!(f, "holder {}", self.0.len()) } }
impl<T> Debug for Two<T> { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { write!(f, "two {}", self.0.is_some()) } }
fn family<F: Family>() -> String { format!("{:?}", F::Of::<u8>::default()) }

unsafe trait Zeroable { fn zero() -> Self; }
unsafe impl Zeroable for u32 { fn zero() -> Self { 0 } }
trait Marker {}
impl<T: ?Sized> Marker for T {}
fn needs_marker<T: Marker + ?Sized>(_: &T) -> bool { true }

trait Visitor { fn visit(&mut self, n: &Node); }
enum Node { Leaf(i32), Branch(Vec<Node>) }
impl Node { fn accept(&self, v: &mut dyn Visitor) { v.visit(self); if let Node::Branch(c) = self { for n in c { n.accept(v) } } } }
struct Sum(i32); struct Depth(Vec<&'static str>);
impl Visitor for Sum { fn visit(&mut self, n: &Node) { if let Node::Leaf(x) = n { self.0 += x } } }
impl Visitor for Depth { fn visit(&mut self, n: &Node) { self.0.push(match n { Node::Leaf(_) => "leaf", Node::Branch(_) => "branch" }) } }

trait StaticOnly { fn id() -> u8; fn both() -> u8 where Self: Sized { Self::id() * 2 } }
impl StaticOnly for () { fn id() -> u8 { 21 } }
impl<A: StaticOnly, B: StaticOnly> StaticOnly for (A, B) { fn id() -> u8 { A::id() + B::id() } }
trait Patterned { fn take(&self, x: (i32, i32)) -> i32; fn no_name(_: u8) -> u8; }
impl Patterned for u8 { fn take(&self, (a, b): (i32, i32)) -> i32 { a - b } fn no_name(n: u8) -> u8 { n } }
trait ByBox { fn consume(self: Box<Self>) -> String; }
impl ByBox for Person { fn consume(self: Box<Self>) -> String { self.0.into() } }

fn main() {
    println!("{} {}", total(&[Square(1.0), Square(2.0)]), Circle.area());
    println!("{} {}", Square(1.0).describe(), <Circle as Shape>::describe(&Circle));
    println!("{} {} {:?}", unit_of(Circle), unit_of(Square(1.)), make::<Square>());
    let p = Person("ann");
    println!("{} {}", p.greet(), p.shout());
    let l: &dyn Loud = &p;
    println!("{} {} {:?} {}", l.name(), l.greet(), l, l.shout());
    let g: &dyn Greeter = l;
    let n: &dyn Named = g;
    println!("{} {}", g.greet(), n.name());
    let a: i32 = "four".convert();
    let b: String = "four".convert();
    println!("{a} {b} {} {}", 3.scale(4), 3.scale(0.5));
    println!("{} {}", Describe::describe(&5), "x".describe());
    println!("{:?}", (0..7).every_other().collect::<Vec<_>>());
    println!("{:?}", "abcdef".chars().every_other().map(|c| c.describe()).collect::<String>());
    let mut w = Windows { data: vec![1, 2, 3, 4], at: 0 };
    while let Some(x) = w.lend() { x[1] += x[0]; }
    println!("{:?} {} {}", w.data, family::<Vecs>(), family::<Opts>());
    println!("{} {}", u32::zero(), needs_marker("x") && needs_marker(&[1][..]));
    let tree = Node::Branch(vec![Node::Leaf(1), Node::Branch(vec![Node::Leaf(2), Node::Leaf(3)])]);
    let (mut s, mut d) = (Sum(0), Depth(vec![]));
    tree.accept(&mut s); tree.accept(&mut d);
    println!("{} {:?}", s.0, d.0);
    println!("{} {}", <((), ((), ())) as StaticOnly>::id(), <()>::both());
    println!("{} {}", 1u8.take((5, 3)), u8::no_name(7));
    println!("{} {}", Box::new(p.clone()).consume(), (Box::new(p) as Box<dyn ByBox>).consume());
    let shapes: Vec<Box<dyn Fn(f64) -> f64>> = vec![Box::new(|x| x * x), Box::new(f64::sqrt), Box::new(move |x| x + a as f64)];
    println!("{:?}", shapes.iter().map(|f| f(4.0)).collect::<Vec<_>>());
}
