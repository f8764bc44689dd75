use std::fmt::{self, Debug, Display};
trait Labelled { const NAME: &'static str = "anon"; } trait Named { fn name(&self) -> String; }
trait Animal: Named + Debug { fn noise(&self) -> String; fn speak(&self) -> String { format!("{} says {}", self.name(), self.noise()) } }
#[derive(Debug)] struct Dog; #[derive(Debug)] struct Cat { n: u8 }
impl Labelled for Dog { const NAME: &'static str = "Dog"; } impl Named for Dog { fn name(&self) -> String { <Self as Labelled>::NAME.to_string() } }
impl Named for Cat { fn name(&self) -> String { format!("Cat{}", self.n) } }
impl Animal for Dog { fn noise(&self) -> String { "woof".into() } }
impl Animal for Cat { fn noise(&self) -> String { "meow".into() } fn speak(&self) -> String { "...".into() } }
trait Up: Animal {} impl Up for Dog {}
fn up(x: &dyn Up) -> &dyn Animal { x }
fn up2(x: Box<dyn Up>) -> Box<dyn Debug> { x }
trait Container { type Item<'a> where Self: 'a; type Iter<'a>: Iterator<Item = Self::Item<'a>> where Self: 'a; fn items<'a>(&'a self) -> Self::Iter<'a>; }
impl<T> Container for Vec<T> { type Item<'a> = &'a T where T: 'a; type Iter<'a> = std::slice::Iter<'a, T> where T: 'a; fn items<'a>(&'a self) -> Self::Iter<'a> { self.iter() } }
fn show<C: Container>(c: &C) -> String where for<'a> C::Item<'a>: Display { c.items().map(|i| i.to_string()).collect::<Vec<_>>().join(",") }
trait Gen<T: ?Sized = Self> { fn g(&self, o: &T) -> bool; }
impl Gen for i32 { fn g(&self, o: &i32) -> bool { self == o } }
impl Gen<str> for i32 { fn g(&self, o: &str) -> bool { self.to_string() == o } }
trait Ext { fn double(&self) -> Self; } impl<T: Clone + std::ops::Add<Output = T>> Ext for T { fn double(&self) -> T { self.clone() + self.clone() } }
trait Shape { fn area(&self) -> f64; fn boxed(self) -> Box<dyn Shape> where Self: Sized + 'static { Box::new(self) } fn stat() -> i32 where Self: Sized { 3 } }
impl Shape for f64 { fn area(&self) -> f64 { self * self } }
impl<S: Shape + ?Sized> Shape for Box<S> { fn area(&self) -> f64 { (**self).area() } }
impl dyn Shape { fn describe(&self) -> String { format!("area {:.1}", self.area()) } }
trait RetImpl { fn evens(&self) -> impl Iterator<Item = i32> + '_; fn dflt(&self) -> impl Debug { "default" } }
impl RetImpl for Vec<i32> { fn evens(&self) -> impl Iterator<Item = i32> + '_ { self.iter().copied().filter(|x| x % 2 == 0) } }
fn caps<'a, T: Debug>(x: &'a T, y: &str) -> impl Debug + use<'a, T> { let _ = y; x }
struct Wrapper<T>(T);
impl<T> fmt::Display for Wrapper<T> where T: IntoIterator + Clone, T::Item: fmt::Display { fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result { for (i, x) in self.0.clone().into_iter().enumerate() { if i > 0 { f.write_str("/")?; } write!(f, "{x}")?; } Ok(()) } }
trait Static { fn make() -> Self; fn id() -> &'static str; } impl Static for u8 { fn make() -> u8 { 8 } fn id() -> &'static str { "u8" } } impl Static for String { fn make() -> String { "s".into() } fn id() -> &'static str { "String" } }
fn mk<T: Static>() -> (T, &'static str) { (T::make(), <T as Static>::id()) }
trait Same { fn go(&self) -> &str; } trait Same2 { fn go(&self) -> &str; } impl Same for u8 { fn go(&self) -> &str { "one" } } impl Same2 for u8 { fn go(&self) -> &str { "two" } }
fn main() {
    println!("{} {}", Dog.speak(), Cat { n: 3 }.speak());
    println!("{:?} {}", up(&Dog), up(&Dog).noise()); println!("{:?}", up2(Box::new(Dog)));
    println!("{}", show(&vec![1, 2, 3]));
    println!("{} {}", 5.g(&5), 5.g("6")); println!("{} {}", 4.double(), 1.5f32.double());
    let b: Box<dyn Shape> = 3.0.boxed(); println!("{} {} {}", b.describe(), <f64 as Shape>::stat(), Box::new(b).area());
    println!("{:?} {:?}", vec![1, 2, 4].evens().collect::<Vec<_>>(), vec![1].dflt()); println!("{:?}", caps(&3, "x"));
    println!("{}", Wrapper(vec![1, 2])); println!("{:?} {:?}", mk::<u8>(), mk::<String>());
    println!("{} {}", Same::go(&1u8), <u8 as Same2>::go(&1)); println!("{}", <Dog as Labelled>::NAME);
    let v: Vec<Box<dyn Animal>> = vec![Box::new(Dog), Box::new(Cat { n: 1 })]; println!("{:?}", v); for a in v.iter() { print!("{} ", a.noise()); } println!();
    let r: &dyn Fn(i32) -> i32 = &|x| x + 1; println!("{}", r(2));
    let any: &dyn std::any::Any = &5i32; println!("{:?} {:?}", any.downcast_ref::<i32>(), any.is::<u8>());
}
