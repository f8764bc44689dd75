// edition: 2021
// An inherent method whose result cannot be normalized is passed over; names of types and values in traits; what is left out
// of an object type when its trait asks for `'static`; constants of generic types that are promoted.
use std::any::Any;
use std::marker::PhantomData;
use std::ops::Deref;

struct Inner;
impl Inner {
    fn own(&self) -> &'static str {
        "inner"
    }
    fn borrowed(&self) -> &'static str {
        "inner borrowed"
    }
}

trait Give {
    type Out;
}
impl Give for u8 {
    type Out = &'static str;
}
impl<'a> Give for &'a u8 {
    type Out = &'static str;
}

struct Outer<T>(T);
impl<T> Outer<T> {
    fn own(&self) -> <T as Give>::Out
    where
        T: Give<Out = &'static str>,
    {
        "outer"
    }
    fn borrowed(&self) -> <&T as Give>::Out
    where
        for<'a> &'a T: Give<Out = &'static str>,
    {
        "outer borrowed"
    }
}
impl<T> Deref for Outer<T> {
    type Target = Inner;
    fn deref(&self) -> &Inner {
        &Inner
    }
}

trait Both {
    type Size;
    const Size: usize;
    fn size() -> usize;
}
struct Small;
impl Both for Small {
    const Size: usize = 3;
    type Size = u16;
    fn size() -> usize {
        Self::Size + std::mem::size_of::<Self::Size>()
    }
}
fn both<T: Both<Size = u16>>(given: T::Size) -> usize {
    given as usize + T::Size + <T as Both>::Size
}

trait Adds: Any {
    fn adds(&self, other: &dyn Adds) -> Box<dyn Adds>;
}
impl Adds for i32 {
    fn adds(&self, other: &dyn Adds) -> Box<dyn Adds> {
        match (other as &dyn Any).downcast_ref::<Self>() {
            Some(other) => Box::new(self + other),
            None => Box::new(*self),
        }
    }
}
impl Adds for char {
    fn adds(&self, _: &dyn Adds) -> Box<dyn Adds> {
        Box::new(*self)
    }
}

trait Sound<'a>: 'a {
    fn name(&self) -> &'a str;
}
struct Dog<'a>(&'a str);
impl<'a> Sound<'a> for Dog<'a> {
    fn name(&self) -> &'a str {
        self.0
    }
}
struct Farm<'a> {
    sounds: Vec<Box<dyn Sound<'a>>>,
}
impl<'a> Farm<'a> {
    fn add(&mut self, sound: Box<dyn Sound<'a>>) -> &'a str {
        self.sounds.push(sound);
        self.sounds.last().map_or("", |sound| sound.name())
    }
}
fn name_of<'a>(sound: &dyn Sound<'a>) -> &'a str {
    sound.name()
}

#[derive(Debug, PartialEq)]
struct Point(i32, i32);
trait Origin {
    const AT: Point;
    const NAMES: [&'static str; 2];
}
impl Origin for u8 {
    const AT: Point = Point(1, 2);
    const NAMES: [&'static str; 2] = ["a", "b"];
}
fn origin<T: Origin>() -> (&'static Point, &'static [&'static str]) {
    (&T::AT, &T::NAMES)
}
struct Typed<T: ?Sized>(PhantomData<T>);
impl<T: ?Sized> Typed<T> {
    const SOME: Option<Point> = Some(Point(3, 4));
}
fn some<T: ?Sized>() -> &'static Option<Point> {
    &Typed::<T>::SOME
}
macro_rules! lent {
    ($ty:ty) => {{
        struct Local<T: ?Sized>(PhantomData<T>);
        impl<T: ?Sized + Clone> Local<T> {
            const AT: Point = Point(5, 6);
        }
        &<Local<$ty>>::AT
    }};
}

fn main() {
    println!("{} {}", Outer(1u8).own(), Outer(String::new()).own());
    println!("{} {}", Outer(1u8).borrowed(), Outer(String::new()).borrowed());
    println!("{} {}", both::<Small>(1), Small::size());
    let (four, letter): (&dyn Adds, &dyn Adds) = (&4, &'x');
    for sum in [four.adds(&5), four.adds(letter), letter.adds(four)] {
        let sum: &dyn Any = sum.as_ref();
        println!("{:?} {:?}", sum.downcast_ref::<i32>(), sum.downcast_ref::<char>());
    }
    let text = String::from("Rex");
    println!("{} {}", name_of(&Dog(&text)), Farm { sounds: Vec::new() }.add(Box::new(Dog(&text))));
    println!("{:?} {:?} {:?} {:?}", origin::<u8>(), some::<str>(), lent!(u8), *lent!(String) == Point(5, 6));
}
