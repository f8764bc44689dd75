//! Paths that say which lifetimes they mean, and those that leave them to be found.
use std::cell::Cell;

struct Named<'a> {
    text: &'a str,
}
impl<'a> Named<'a> {
    const FIXED: Named<'static> = Named { text: "fixed" };
    fn new(text: &'a str) -> Self {
        Self { text }
    }
    fn shorter(&self, other: &str) -> usize {
        let one = Named { text: other };
        let two = Named::new(other);
        let three = Named::<'_> { text: other };
        one.text.len() + two.text.len() + three.text.len() + self.text.len()
    }
    fn same<'b>(&'b self) -> Named<'b> {
        Named::<'b> { text: self.text }
    }
    fn longer(self) -> Self {
        let Self { text } = self;
        Self::new(&text[1..])
    }
    fn rest<'b>(&'b self) -> &'b str {
        self.text
    }
}
enum Either<'a> {
    Left(&'a str),
    Right { text: &'a str },
}
impl<'a> Either<'a> {
    fn text(&self) -> &'a str {
        match self {
            Self::Left(text) => text,
            Self::Right { text } => text,
        }
    }
    fn flip(self) -> Self {
        match self {
            Either::Left(text) => Self::Right { text },
            Either::Right { text } => Self::Left(text),
        }
    }
}
struct Slot<'a>(Cell<Option<&'a str>>);
impl<'a> Slot<'a> {
    fn empty() -> Slot<'a> {
        Self(Cell::new(None::<&'a str>))
    }
    fn put(&self, text: &'a str) -> usize {
        self.0.set(Some::<&'a str>(text));
        <&'a str as Measure>::measure(text)
    }
}
trait Measure {
    fn measure(this: Self) -> usize;
}
impl Measure for &str {
    fn measure(this: Self) -> usize {
        this.len()
    }
}
fn identity<T>(t: T) -> T {
    t
}
fn foo(_: &str) {}
fn one(x: u8) -> u8 {
    x
}

struct Sized4<T>(T);
impl<T> Sized4<T> {
    const N: usize = 4;
    fn zeros(&self) -> usize {
        let zeros = [0u8; Self::N];
        let _ = &self.0;
        zeros.len()
    }
}

fn main() {
    let owned = String::from("owned");
    let named = Named::new(&owned);
    println!("{} {}", named.shorter("ab"), Named::FIXED.text);
    println!("{} {} {}", named.same().text, named.rest(), named.rest::<'_>());
    println!("{}", named.longer().text);
    let left = Either::Left(&owned);
    println!("{} {}", left.text(), left.flip().text());
    let slot = Slot::empty();
    println!("{} {:?}", slot.put(&owned), slot.0.get());
    println!("{}", identity::<&str>(&owned));
    println!("{}", Sized4("x").zeros());
    let pointer = foo as fn(&'static str);
    let closure: fn(u8) -> u8 = |x| x;
    println!("{} {}", pointer == foo, closure(3) == one(3));
    let (mut value, other) = (3, 4);
    let (constant, mutable): (*const i32, *mut i32) = (&raw const value, &raw mut value);
    println!("{} {}", constant == mutable, &raw const other != mutable);
}
