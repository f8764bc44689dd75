// Comparing, hashing with fixed keys, borrowing, defaults.
use std::cmp::{self, Ordering, Reverse};
use std::collections::hash_map::DefaultHasher;
use std::hash::{BuildHasher, BuildHasherDefault, Hash, Hasher};
use std::borrow::{Borrow, BorrowMut, Cow};
#[derive(PartialEq, Eq, PartialOrd, Ord, Hash, Debug, Clone, Copy, Default)]
struct S { a: i32, b: char }
#[derive(PartialEq, PartialOrd, Debug, Hash, Eq, Ord)]
enum E { A, B(u8), C { x: bool } }
fn h<T: Hash + ?Sized>(t: &T) -> u64 { let mut s = DefaultHasher::new(); t.hash(&mut s); s.finish() }
#[derive(Default)] struct Rec(Vec<u8>);
impl Hasher for Rec { fn finish(&self) -> u64 { self.0.len() as u64 } fn write(&mut self, b: &[u8]) { print!("{b:?} "); self.0.extend(b) } }
fn main() {
    println!("{:?} {:?} {:?}", 1.cmp(&2), "b".cmp("a"), [1].partial_cmp(&[1]));
    println!("{:?} {:?}", Ordering::Less.reverse(), Ordering::Equal.then(Ordering::Less));
    println!("{:?} {}", Ordering::Less.then_with(|| panic!()), Ordering::Less.is_lt());
    println!("{} {} {} {}", Ordering::Equal.is_ge(), Ordering::Greater.is_ne(), Ordering::Less.is_le(), Ordering::Less.is_eq());
    println!("{:?} {:?}", Ordering::Less < Ordering::Greater, Ordering::Greater as i8);
    println!("{} {} {}", cmp::max(1, 2), cmp::min("a", "b"), cmp::max_by(1.0, 2.0, |a: &f64, b| a.total_cmp(b)));
    println!("{} {} {}", cmp::min_by_key(-3i32, 2, |x| x.abs()), cmp::max_by_key(-3i32, 2, |x| x.abs()), cmp::min_by(1, 2, |a: &i32, b| b.cmp(a)));
    println!("{} {} {}", 3.clamp(5, 9), 'x'.max('y'), "q".min("r"));
    println!("{:?} {} {:?}", Reverse(1).cmp(&Reverse(2)), Reverse(3) < Reverse(1), Reverse("x").0);
    println!("{:?} {:?} {:?}", S { a: 1, b: 'x' }.cmp(&S { a: 1, b: 'y' }), E::A < E::B(0), E::B(3).partial_cmp(&E::C { x: true }));
    println!("{:?} {:?}", (1, "a") < (1, "b"), (1, 2.0).partial_cmp(&(1, f64::NAN)));
    println!("{:?} {:?} {:?}", Some(1) > None, Ok::<i32, i32>(1) < Err(0), () == ());
    println!("{:x} {:x} {:x}", h(&1u8), h("abc"), h(&(1, 'x', true)));
    println!("{:x} {:x} {:x} {:x}", h(&[1u32, 2]), h(&vec![1u32, 2]), h(&String::from("abc")), h(&S { a: 1, b: 'c' }));
    println!("{:x} {:x} {:x} {:x}", h(&E::A), h(&E::B(1)), h(&E::C { x: false }), h(&Some(5i64)));
    println!("{:x} {:x} {:x}", h(&()), h(&[0u8; 0]), h(&1i128));
    println!("{:x} {:x} {:x}", h(&Box::new(1)), h(&&1), h(&Cow::Borrowed("abc")));
    println!("{:x} {:x}", h(&[1u8, 2, 3, 4, 5, 6, 7, 8, 9, 10][..]), h(&Reverse(1)));
    let mut r = Rec::default();
    (1u8, 2u16, "hi", [3u8, 4], vec![5u16], 'c', true, Some(6i32)).hash(&mut r);
    1u128.hash(&mut r); E::B(1).hash(&mut r); (&[7u32, 8][..]).hash(&mut r); [true, false].hash(&mut r); (1.5f64).to_bits().hash(&mut r);
    u8::hash_slice(&[1, 2], &mut r); String::hash_slice(&[String::from("a")], &mut r); (-1isize).hash(&mut r); ["x"; 2].hash(&mut r); std::mem::discriminant(&E::A).hash(&mut r);
    println!("{}", r.finish());
    let b: BuildHasherDefault<DefaultHasher> = Default::default();
    println!("{:x} {:?}", b.hash_one("abc"), b);
    println!("{:x}", { let mut d = DefaultHasher::default(); d.write_u8(1); d.write_u32(2); d.write(&[3; 9]); d.write_usize(5); d.write_i64(-1); d.finish() });
    let mut c: Cow<[i32]> = Cow::Borrowed(&[1, 2]);
    c.to_mut().push(3);
    println!("{c:?} {} {:?}", matches!(c, Cow::Owned(_)), c.clone().into_owned());
    println!("{:?} {:?} {:?}", Cow::from("x") == "x", Cow::from(vec![1]) == vec![1], Cow::<str>::default());
    let s: &str = String::from("b").leak();
    println!("{} {}", Borrow::<str>::borrow(&String::from("a")), Borrow::<str>::borrow(s));
    let mut v = vec![1]; let m: &mut [i32] = v.borrow_mut(); m[0] = 9; println!("{v:?}");
    println!("{:?} {:?} {:?}", i64::from(3i32), f64::from(1.5f32), u32::from('x'));
    println!("{:?} {:?} {:?}", u8::try_from(256), i8::try_from(-128i64), usize::try_from(-1));
    println!("{:?} {}", u8::try_from(256).unwrap_err(), u8::try_from(256).unwrap_err());
    let x: Result<u8, _> = 300u16.try_into(); println!("{x:?}");
    println!("{:?} {:?}", bool::from(true), u8::from(true));
    println!("{:?} {:?} {:?}", String::from_iter(["a"]), <[u8; 2]>::from((1, 2)), <(i32, i32)>::from([1, 2]));
    println!("{:?} {:?}", AsRef::<[u8]>::as_ref("ab"), AsRef::<str>::as_ref(&String::from("x")));
    println!("{:?} {:?} {:?}", i32::default(), <(u8, String, [bool; 3])>::default(), Option::<i32>::default());
    println!("{:?} {:?}", std::convert::identity(3), true.then_some(1)); println!("{:?} {:?}", false.then(|| 1), true & false | true ^ true);
    println!("{:?} {:?}", "42".parse::<i64>().map(|x| x + 1), "true".parse::<bool>());
    println!("{:?}", std::any::type_name::<Option<Vec<&str>>>());
    println!("{:?} {:?}", S::default(), S::default().clone() == S::default());
    println!("{:?}", (1u8..5).contains(&3)); println!("{}", !0u8 ^ 0b1010); println!("{:?}", -5 / 2 * 2 + -5 % 2); println!("{:?}", 7u8.wrapping_sub(9) >> 1); println!("{}", i32::MAX.wrapping_add(1)); println!("{:?}", 1u64.checked_shl(64)); println!("{}", (-1i32) as u32 >> 28);
}
