// Types that are written in bodies and make sense, some only because of where they stand.
#![allow(unreachable_code, clippy::diverging_sub_expression)]
use std::fmt::Debug;
use std::marker::PhantomData;

struct Copies<T: Clone>(T);

struct Lent<'a, T: Debug>(&'a T);

trait Named {
    type Name: Clone;
    const LENGTH: usize = size_of::<Option<Copies<Self::Name>>>();
}

impl Named for u8 {
    type Name = String;
}

fn of<T: Clone>(value: &T) -> (usize, Copies<T>) {
    let copies: Vec<Copies<T>> = vec![Copies(value.clone())];
    let show: for<'a> fn(Lent<'a, u8>) -> &'a u8 = |lent| lent.0;
    let at: PhantomData<dyn for<'a> Fn(&'a Copies<T>) -> Option<Copies<&'a T>>> = PhantomData;
    let _ = (show(Lent(&1)), at);
    let mut copies = copies;
    (size_of::<[Copies<T>; 3]>(), copies.remove(0))
}

fn matched(run: bool) -> u8 {
    if run {
        return 1;
    }
    if let Some::<u8>(found) = todo!() {
        return found;
    }
    while let (Some(1u8), [_, _rest @ ..]) = (None::<u8>, [1u8, 2]) {}
    2
}

fn main() {
    let (size, first) = of(&[7u16, 8]);
    println!("{size} {:?}", first.0);
    println!("{}", <u8 as Named>::LENGTH);
    println!("{}", matched(true));
    let none = None::<Copies<<u8 as Named>::Name>>;
    println!("{}", none.is_none());
    let boxes: Box<[Copies<Box<str>>]> = Box::new([Copies("a".into())]);
    println!("{}", boxes[0].0);
}
