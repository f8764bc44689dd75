//! Impls for function pointers and objects that only the lifetimes which these bind themselves tell apart.

trait Named {
    fn name(&self) -> &'static str;
}

impl<A> Named for fn(A) {
    fn name(&self) -> &'static str {
        "one type"
    }
}

impl<A> Named for fn(&A) {
    fn name(&self) -> &'static str {
        "any lifetime"
    }
}

impl<A> Named for fn(&A, &A) -> &'static A {
    fn name(&self) -> &'static str {
        "two lifetimes"
    }
}

trait Boxed {
    fn name(&self) -> u8;
}

impl Boxed for Box<dyn Fn(&u8)> {
    fn name(&self) -> u8 {
        3
    }
}

impl Boxed for Box<dyn Fn(&'static u8)> {
    fn name(&self) -> u8 {
        4
    }
}

fn by_value(_: u8) {}

fn by_reference(_: &u8) {}

fn main() {
    assert_eq!((by_value as fn(u8)).name(), "one type");
    assert_eq!((by_reference as fn(&u8)).name(), "any lifetime");
    let forever: fn(&'static u8) = by_reference;
    assert_eq!(forever.name(), "one type");
    let two: fn(&u8, &u8) -> &'static u8 = |_, _| &7;
    assert_eq!(two.name(), "two lifetimes");
    let any: Box<dyn Fn(&u8)> = Box::new(by_reference);
    let only: Box<dyn Fn(&'static u8)> = Box::new(by_reference);
    println!("{} {}", any.name(), only.name());
}
