//! Structs of every shape, type aliases, functional update, unit and tuple constructors as values, `Self` constructors.
use std::fmt::Debug;
use std::collections::HashMap;

#[derive(Debug, Clone, PartialEq, Default)]
struct Named { a: u8, b: String, c: Option<Box<Named>> }
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
struct Tuple(u8, pub i16);
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
struct Unit;
#[derive(Debug)]
struct EmptyNamed {}
#[derive(Debug)]
struct EmptyTuple();
#[derive(Debug, Clone)]
struct Generic<T, const N: usize = 2> where T: Clone { items: [T; N] }
struct Borrowed<'a, T: ?Sized> { r: &'a T }
type Alias = Named;
type Pairs<T> = Vec<(T, T)>;
type Callback<'a, R = u8> = &'a dyn Fn(u8) -> R;
type Nested = HashMap<String, Pairs<u8>>;
type Ctor = Tuple;

impl Tuple {
    const ONE: Self = Self(1, 1);
    fn new(a: u8) -> Self { Self(a, -(a as i16)) }
    fn make(f: impl Fn(u8, i16) -> Self) -> Self { f(3, 4) }
    fn viaself() -> Self { Self::make(Self) }
    fn fields(self) -> (u8, i16) { let Self(a, b) = self; (a, b) }
}
impl Unit { fn me() -> Self { Self } fn is(&self) -> bool { matches!(self, Self) } }
impl Named {
    fn with(b: &str) -> Self { Self { b: b.to_string(), ..Self::default() } }
    fn chain(self, next: Named) -> Alias { Alias { c: Some(Box::new(next)), ..self } }
}
impl<T: Clone, const N: usize> Generic<T, N> { fn first(&self) -> T { self.items[0].clone() } }

fn show(x: impl Debug) { println!("{x:?}"); }

fn main() {
    let a = 1;
    let n = Named { a, b: "b".into(), c: None };
    show(&n);
    let m = Named { a: 2, ..n.clone() };
    show(&m);
    // The base is only partly moved.
    let o = Named { b: String::from("o"), c: None, ..m };
    show((o.a, &m.b));
    show(Named::with("w").chain(Named::with("x")));
    let Alias { a, ref b, .. } = n;
    show((a, b));
    let t = Tuple(1, 2);
    let Tuple(x, _) = t;
    let Tuple { 0: zero, 1: one } = t;
    show((x, zero, one, t.0, t.1));
    show(Tuple { 1: 5, 0: 6 });
    show(Ctor { 0: 1, 1: 2 });
    show([1u8, 2].map(|n| Tuple(n, 0)));
    let ctor: fn(u8, i16) -> Tuple = Tuple;
    show(ctor(9, 9));
    show((1..3).map(Tuple::new).collect::<Vec<_>>());
    show(vec![1, 2].into_iter().map(Some).collect::<Vec<Option<i32>>>());
    show(Tuple::viaself().fields());
    show(Tuple::ONE);
    let u = Unit;
    let Unit = u;
    let v: Unit = Unit {};
    show((u == v, Unit::me().is()));
    show(EmptyNamed {});
    show(EmptyTuple());
    let EmptyTuple() = EmptyTuple {};
    let g = Generic { items: ["a", "b"] };
    let h: Generic<u8, 3> = Generic { items: [1, 2, 3] };
    let i: Generic<char> = Generic { items: ['x', 'y'] };
    show((g.first(), h.first(), i.first()));
    let b: Borrowed<str> = Borrowed { r: "text" };
    let c = Borrowed { r: &[1, 2, 3][..] };
    show((b.r, c.r.len()));
    let p: Pairs<i32> = vec![(1, 2)];
    show(p);
    let cb: Callback = &|x| x + 1;
    let cc: Callback<String> = &|x| format!("s{x}");
    show((cb(1), cc(2)));
    let mut nest = Nested::new();
    nest.entry("k".into()).or_default().push((1, 2));
    show(&nest);
    show(Tuple(1, 5) < Tuple(2, 0));
    show(Tuple::default().max(Tuple(0, 1)));
    // Fields in any order, evaluated as they are written.
    let mut log = vec![];
    let named = Named { b: { log.push("b"); String::new() }, a: { log.push("a"); 4 }, c: { log.push("c"); None } };
    show((log, named.a));
    // Shadowed by field init with the same name, nested generic struct.
    let items = [Some(1), None];
    show(Generic { items });
    let mut mutable = Named::default();
    mutable.a += 5;
    mutable.c = Some(Box::new(Named { a: 7, ..Default::default() }));
    if let Some(inner) = &mut mutable.c { inner.b.push('z'); }
    show(&mutable);
    println!("{:#?}", mutable);
}
