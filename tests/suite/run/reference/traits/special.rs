//! Special traits: Copy, Clone, Drop, Sized, Deref, Send, Sync, Fn family, Index, operators, PhantomData, auto traits, derive of them all.
use std::cell::{Cell, UnsafeCell};
use std::cmp::{Ordering, Reverse};
use std::collections::HashSet;
use std::fmt::Debug;
use std::hash::{Hash, Hasher};
use std::marker::{PhantomData, PhantomPinned};
use std::ops::*;
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)] struct Id<T>(u32, PhantomData<T>);
#[derive(Debug, Clone, PartialEq, PartialOrd, Default)] struct All { a: u8, b: f64, c: Vec<String>, d: Option<Box<All>>, e: (), f: [i8; 2], g: (char, bool) }
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)] enum En { A, #[default] B, C(u8), D { x: i8, y: Option<bool> } }
#[derive(Debug, PartialEq, Eq, Hash, Clone, PartialOrd, Ord)] struct Ref<'a, T: ?Sized + 'a>(&'a T);
#[derive(Debug)] struct Unit; #[derive(Debug, Clone, Default, PartialEq)] struct Empty {} #[derive(Debug, Clone, Copy)] struct Arr<const N: usize>([u8; N]);
#[derive(Clone, Debug)] struct Bounded<T: Iterator>(T::Item) where T::Item: Clone;
fn send<T: Send>(_: &T) -> bool { true } fn sync<T: Sync + ?Sized>(_: &T) -> bool { true } fn stat<T: 'static>(_: T) -> bool { true } fn copy<T: Copy>(t: &T) -> (T, T) { (*t, *t) }
#[derive(Clone)] struct Countdown(u32); impl Iterator for Countdown { type Item = u32; fn next(&mut self) -> Option<u32> { self.0 = self.0.checked_sub(1)?; Some(self.0) } }
struct CaseInsensitive(&'static str);
impl PartialEq for CaseInsensitive { fn eq(&self, o: &Self) -> bool { self.0.eq_ignore_ascii_case(o.0) } } impl Eq for CaseInsensitive {}
impl Hash for CaseInsensitive { fn hash<H: Hasher>(&self, h: &mut H) { for b in self.0.bytes() { h.write_u8(b.to_ascii_lowercase()) } } }
#[derive(PartialEq, Eq, Debug)] struct ByLen(String); impl PartialOrd for ByLen { fn partial_cmp(&self, o: &Self) -> Option<Ordering> { Some(self.cmp(o)) } } impl Ord for ByLen { fn cmp(&self, o: &Self) -> Ordering { self.0.len().cmp(&o.0.len()).then_with(|| self.0.cmp(&o.0)) } }
struct Chain<T>(Box<T>); impl<T> Deref for Chain<T> { type Target = Box<T>; fn deref(&self) -> &Box<T> { &self.0 } } impl<T> DerefMut for Chain<T> { fn deref_mut(&mut self) -> &mut Box<T> { &mut self.0 } }
#[derive(Clone, Copy, PartialEq, Debug)] struct Bits(u8);
macro_rules! ops { ($($tr:ident $m:ident $tra:ident $ma:ident $op:tt;)*) => { $( impl $tr for Bits { type Output = Bits; fn $m(self, o: Bits) -> Bits { Bits(self.0 $op o.0) } } impl $tra for Bits { fn $ma(&mut self, o: Bits) { *self = *self $op o } } )* } }
ops! { Add add AddAssign add_assign +; Sub sub SubAssign sub_assign -; Mul mul MulAssign mul_assign *; Div div DivAssign div_assign /; Rem rem RemAssign rem_assign %; BitAnd bitand BitAndAssign bitand_assign &; BitOr bitor BitOrAssign bitor_assign |; BitXor bitxor BitXorAssign bitxor_assign ^; Shl shl ShlAssign shl_assign <<; Shr shr ShrAssign shr_assign >>; }
struct Loud(Cell<u32>); impl Clone for Loud { fn clone(&self) -> Loud { self.0.set(self.0.get() + 1); Loud(Cell::new(0)) } }
fn main() {
    let i: Id<char> = Id(3, PhantomData); let j = i; println!("{i:?} {} {:?} {:?}", i == j, i.cmp(&Id(4, PhantomData)), Id::<u8>::default());
    let a = All { a: 1, c: vec!["x".into()], d: Some(Box::new(All::default())), g: ('g', true), ..Default::default() };
    println!("{a:?}"); println!("{:#?}", a.clone()); println!("{} {:?} {:?}", a == a.clone(), a.partial_cmp(&All::default()), All { b: f64::NAN, ..a.clone() }.partial_cmp(&a));
    let mut es = [En::D { x: 1, y: None }, En::C(3), En::D { x: 1, y: Some(false) }, En::A, En::C(2), En::default(), En::D { x: 0, y: Some(true) }]; es.sort(); println!("{es:?}"); println!("{:#?}", es[6]);
    println!("{:?} {} {:?} {:?} {:?}", Ref("s"), Ref(&[1][..]) == Ref(&[1]), Unit, Empty::default(), copy(&Arr([1, 2])));
    println!("{:?}", Bounded::<Countdown>(5).clone().0);
    println!("{} {} {} {}", send(&1), sync("x"), stat(String::new()), send(&UnsafeCell::new(1)));
    let set: HashSet<_> = [CaseInsensitive("a"), CaseInsensitive("A"), CaseInsensitive("b")].into_iter().collect(); println!("{}", set.len());
    let mut v = vec![ByLen("ccc".into()), ByLen("a".into()), ByLen("bb".into()), ByLen("aa".into())]; v.sort(); println!("{v:?} {:?}", v.iter().max()); v.sort_by_key(|b| Reverse(b.0.clone())); println!("{}", v[0].0);
    println!("{} {}", ByLen("a".into()) < ByLen("bb".into()), ByLen("z".into()) >= ByLen("a".into())); println!("{:?}", std::cmp::max(ByLen("x".into()), ByLen("y".into())));
    let mut c = Chain(Box::new(vec![1, 2])); c.push(3); c[0] = 9; println!("{} {:?} {}", c.len(), **c, c.iter().sum::<i32>()); **c = vec![]; println!("{}", c.is_empty());
    let mut b = Bits(12); b += Bits(3); b -= Bits(1); b *= Bits(2); b /= Bits(3); b %= Bits(7); b |= Bits(8); b &= Bits(14); b ^= Bits(5); b <<= Bits(2); b >>= Bits(1); println!("{b:?} {:?}", Bits(1) + Bits(2) * Bits(3) << Bits(1));
    let l = Loud(Cell::new(0)); let _ = l.clone(); let r = &l; let _ = r.clone(); let _ = (&&l).clone(); println!("{}", l.0.get());
    let t = (1u8, [2u16; 3], "x", 'c', |x: u8| x); let u = t; println!("{} {}", (t.4)(t.0), u.1[0]);
    let f = |x: &str| x.len(); let g = f; println!("{} {}", f("a"), g("bb"));
    println!("{:?} {:?}", size_of::<PhantomPinned>(), Countdown(3).map(|x| x * 2).collect::<Vec<_>>());
    let mut h = std::collections::hash_map::DefaultHasher::new(); (1, "a").hash(&mut h); let x = h.finish(); let mut h = std::collections::hash_map::DefaultHasher::new(); (1, String::from("a")).hash(&mut h); println!("{}", x == h.finish());
    println!("{:?} {:?} {:?}", 1.cmp(&2), "b".partial_cmp("a"), 1.0.partial_cmp(&f64::NAN)); println!("{:?} {:?}", Ordering::Less.reverse(), Ordering::Equal.then(Ordering::Greater)); println!("{} {} {}", 5.clamp(1, 3), (-1.5f64).clamp(-1., 1.), 'z'.max('a'));
}
