use std::pin::Pin;
use std::rc::Rc;

trait Countable: Sized {}

trait Shape {
    fn area(self: Pin<Rc<Self>>) -> u32;
    fn boxed(self: Pin<Pin<Box<Self>>>) -> u32;
    fn sent(&self) -> u32
    where
        Self: Send + 'static,
    {
        3
    }
    fn not_for_objects(&self, other: &Self) -> bool
    where
        Self: Countable,
    {
        std::ptr::eq(self, other)
    }
    const SIDES: u32 = 4;
}

trait Drawn {
    fn drawn(self: Pin<Rc<Self>>) -> u32;
    fn boxed(self: Pin<Pin<Box<Self>>>) -> u32;
    fn sent(&self) -> u32
    where
        Self: Send + 'static,
    {
        3
    }
    fn not_for_objects(&self, other: &Self) -> bool
    where
        Self: Countable,
    {
        std::ptr::eq(self, other)
    }
    fn made() -> Self
    where
        Self: Clone;
}

impl Drawn for u32 {
    fn drawn(self: Pin<Rc<Self>>) -> u32 {
        *self + 1
    }
    fn boxed(self: Pin<Pin<Box<Self>>>) -> u32 {
        *self + 2
    }
    fn made() -> u32 {
        9
    }
}

impl Shape for u32 {
    fn area(self: Pin<Rc<Self>>) -> u32 {
        *self * u32::SIDES
    }
    fn boxed(self: Pin<Pin<Box<Self>>>) -> u32 {
        <u32 as Drawn>::boxed(self)
    }
}

fn main() {
    let shared: Pin<Rc<dyn Drawn + Send>> = Rc::pin(5u32);
    println!("{} {}", shared.sent(), shared.drawn());
    println!("{} {}", Rc::pin(5u32).area(), <u32 as Drawn>::made());
    println!("{}", Drawn::boxed(Pin::new(Box::pin(6u32))));
}
