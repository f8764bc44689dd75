//! Types: primitive, tuple, array, slice, str, never, function item and pointer, references, raw pointers, inferred; sizes and identities.
use std::any::type_name;
use std::mem::{align_of, size_of, size_of_val};
fn name<T: ?Sized>(_: &T) -> &'static str { type_name::<T>() }
fn item(_: u8) -> i8 { 0 }
fn generic<T>(_: T) {}
type Never = fn() -> !;
fn fail() -> ! { panic!() }
fn coerced(b: bool) -> u8 { if b { 1 } else { let n: u8 = if b { 2 } else { return 9 }; n } }
struct Zst; struct Unsized<T: ?Sized> { len: u8, tail: T }
trait Tr { fn f(&self) -> u8; } impl Tr for Zst { fn f(&self) -> u8 { 3 } } impl Tr for u32 { fn f(&self) -> u8 { *self as u8 } }
fn main() {
    println!("{} {} {} {}", size_of::<bool>(), size_of::<char>(), size_of::<()>(), size_of::<Zst>());
    println!("{:?}", [size_of::<u8>(), size_of::<u16>(), size_of::<u32>(), size_of::<u64>(), size_of::<u128>(), size_of::<usize>(), size_of::<f32>(), size_of::<f64>()]);
    println!("{:?}", [align_of::<u128>(), align_of::<(u8, u32)>(), align_of::<[u16; 3]>(), align_of::<&u8>(), align_of::<()>()]);
    println!("{:?}", [size_of::<(u8, u32, u8)>(), size_of::<[u16; 5]>(), size_of::<&str>(), size_of::<&[u8]>(), size_of::<&dyn Tr>(), size_of::<Box<dyn Tr>>(), size_of::<fn()>(), size_of::<*const u8>(), size_of::<*const [u8]>()]);
    println!("{:?}", [size_of::<Option<&u8>>(), size_of::<Option<char>>(), size_of::<Option<u32>>(), size_of::<Option<bool>>(), size_of::<Option<fn()>>(), size_of::<Option<Option<Option<bool>>>>(), size_of::<Option<(u8, bool)>>()]);
    println!("{} {} {}", size_of_val("héllo"), size_of_val(&[1u16, 2, 3][..]), size_of_val(&item));
    let u: &Unsized<[u16]> = &Unsized { len: 2, tail: [1, 2, 3] };
    println!("{} {} {:?} {}", u.len, u.tail.len(), &u.tail, size_of_val(u));
    let d: &Unsized<dyn Tr> = &Unsized { len: 1, tail: 7u32 };
    println!("{} {} {} {}", d.len, d.tail.f(), size_of_val(d), align_of_val(d));
    let b: Box<Unsized<dyn Tr>> = Box::new(Unsized { len: 5, tail: Zst });
    println!("{} {} {}", b.len, b.tail.f(), size_of_val(&*b));
    println!("{} {} {} {}", name(&1), name(&1.5), name(&'c'), name(&()));
    println!("{} {} {} {}", name("s"), name(&[1u8, 2]), name(&[1u8][..]), name(&(1u8, "x", [(); 2])));
    println!("{} {} {}", type_name::<Option<Vec<&'static str>>>(), type_name::<&mut [*const u8]>(), type_name::<*mut dyn Tr>());
    println!("{} {}", type_name::<fn(u8, u16) -> i8>(), type_name::<(u8,)>());
    println!("{} {}", type_name::<Box<dyn Fn(u8) -> u8>>(), type_name::<[Zst; 3]>());
    let f: fn(u8) -> i8 = item;
    println!("{} {} {}", f(1), coerced(true), coerced(false));
    let n: Never = fail;
    println!("{}", size_of_val(&n));
    let fs = [generic::<u8> as fn(u8), |_| ()];
    fs[0](1); fs[1](2);
    let t: (i32, (char, [u8; 2]), &str) = (1, ('a', [2, 3]), "x");
    let (a, (b, [c, _]), d) = t;
    println!("{a} {b} {c} {d} {}", t.1.1[1]);
    let inferred: Vec<_> = vec![1u8]; let arr: [_; 2] = [1i8, 2]; let rf: &_ = &5u16;
    println!("{} {} {}", name(&inferred), name(&arr), name(rf));
    let text: &str = "añb"; let bytes: &[u8] = text.as_bytes(); let boxed: Box<str> = text.into(); let slice: Box<[i32]> = vec![1, 2].into();
    println!("{} {} {} {}", text.len(), bytes[1], boxed.chars().count(), slice.len());
    println!("{:?} {:?}", u8::try_from(300).is_err(), char::from_u32(0xd800));
    println!("{} {} {}", f32::EPSILON, f64::MAX_EXP, i8::BITS);
    let x: &'static str = "static"; let y: &&'static str = &x; println!("{}", y.len());
    let parens: (u8) = (5); let one: (u8,) = (5,); println!("{}", parens + one.0);
    let mut m: &mut i32 = &mut 3; *m += 1; let mut other = 9; println!("{m}"); m = &mut other; *m += 1; println!("{other}");
    let p: *const i32 = &5; let q: *mut i32 = &mut 6; unsafe { *q += *p; println!("{}", *q); }
    let s: &[[u8; 2]] = &[[1, 2], [3, 4]]; println!("{:?} {}", s.concat(), s[1][0]);
    let e: [[i32; 0]; 3] = [[], [], []]; println!("{}", size_of_val(&e) + e.len());
    let mut arr = [[0; 3]; 2]; arr[1][2] = 5; let copy = arr; arr[0][0] = 1; println!("{copy:?} {arr:?} {}", copy == arr);
}
