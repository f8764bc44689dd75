use std::marker::PhantomData;
use std::ops::Deref;
struct Id<'arena> { index: usize, _arena: PhantomData<&'arena ()> }
impl Clone for Id<'_> { fn clone(&self) -> Self { *self } }
impl Copy for Id<'_> {}
#[derive(Default)]
struct Arena { items: std::cell::RefCell<Vec<String>> }
impl Arena {
    fn add<'a>(&'a self, s: &str) -> Id<'a> { self.items.borrow_mut().push(s.to_string()); Id { index: self.items.borrow().len() - 1, _arena: PhantomData } }
    fn with<'a, R>(&'a self, id: Id<'a>, f: impl FnOnce(&str) -> R) -> R { f(&self.items.borrow()[id.index]) }
}
struct View<'a, T: ?Sized> { of: &'a T, uses: std::cell::Cell<u32> }
impl<'a, T: ?Sized> View<'a, T> {
    fn get(&self) -> &'a T { self.uses.set(self.uses.get() + 1); self.of }
    fn map<U: ?Sized>(self, f: impl FnOnce(&'a T) -> &'a U) -> View<'a, U> { View { of: f(self.of), uses: self.uses } }
}
impl<T: ?Sized> Deref for View<'_, T> { type Target = T; fn deref(&self) -> &T { self.of } }
fn shorter<'s>(v: View<'static, str>, _: &'s u8) -> View<'s, str> { v }
fn contra<'a>(f: fn(&'a str) -> usize) -> fn(&'static str) -> usize { f }
struct Sink<'a, F: FnMut(&'a str)> { f: F, _p: PhantomData<fn(&'a str)> }
impl<'a, F: FnMut(&'a str)> Sink<'a, F> { fn send(&mut self, s: &'a str) -> &mut Self { (self.f)(s); self } }
fn main() {
    let arena = Arena::default();
    let (a, b) = (arena.add("first"), arena.add("second"));
    println!("{} {}", arena.with(a, str::len), arena.with(b, |s| s.to_uppercase()));
    let again = a;
    println!("{}", arena.with(again, |s| s.len() + arena.with(b, str::len)));
    let pair = (String::from("left"), 1);
    let v = View { of: &pair, uses: Default::default() };
    let s = { let n = v.map(|p| &p.0); n.get(); n.map(|s| &s[..2]).get() };
    println!("{s} {}", shorter(View { of: "st", uses: Default::default() }, &1).len());
    println!("{}", contra(str::len)("abc"));
    let mut kept = vec![];
    let mut sink = Sink { f: |s| kept.push(s), _p: PhantomData };
    sink.send(&pair.0).send("lit");
    println!("{kept:?}");
}
