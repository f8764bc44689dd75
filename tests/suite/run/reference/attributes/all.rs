//! Attributes: conditional compilation everywhere it may stand, lints, derives, inline, must_use, deprecated, repr, doc, test, tracking, limits.
#![allow(dead_code, unused_variables)]
#![deny(unused_must_use)]
#![warn(missing_docs)]
#![recursion_limit = "256"]
#![cfg_attr(all(), allow(unused_mut))]
#![crate_name = "main"]
#![crate_type = "bin"]
#[cfg(test)] mod tests { use super::*; #[test] fn it_works() { assert_eq!(missing(), 1); } #[test] #[should_panic(expected = "x")] #[ignore = "slow"] fn panics() {} }
#[cfg(not(any()))] const ON: bool = true; #[cfg(any())] const ON: bool = false;
#[cfg(all(unix, target_pointer_width = "64", not(windows)))] const PLATFORM: &str = "64-bit unix"; #[cfg(not(all(unix, target_pointer_width = "64", not(windows))))] const PLATFORM: &str = "else";
#[cfg_attr(all(), derive(Debug, Clone), derive(PartialEq))] #[cfg_attr(any(), no_such_attribute)] struct S { #[cfg(all())] a: u8, #[cfg(any())] b: NoSuchType, #[allow(unused)] c: u8 }
enum E { #[cfg(any())] Gone, Here, #[cfg(all())] There(#[cfg(all())] u8, #[cfg(any())] Nope) }
fn params(#[cfg(all())] a: u8, #[cfg(any())] b: Nope, #[allow(unused)] c: u8) -> u8 { a + c }
impl S { #[cfg(any())] fn gone(&self) -> Nope {} #[inline] fn here(&self) -> u8 { self.a } #[must_use = "reason"] #[inline(never)] fn used(&self) -> u8 { 1 } #[doc(hidden)] #[cold] fn cold() {} }
trait T { #[cfg(any())] fn gone(); #[must_use] fn here() -> u8 { 3 } } impl T for S {}
#[must_use] struct MustUse; #[non_exhaustive] #[derive(Debug, Default)] pub struct Open { pub a: u8 } #[non_exhaustive] pub enum OpenEnum { A, #[non_exhaustive] B(u8) }
#[repr(C, align(16))] struct Aligned(u8); #[repr(C, packed(2))] struct Packed { a: u8, b: u32, c: u16 } #[repr(transparent)] struct Trans(f64); #[repr(packed)] #[derive(Clone, Copy, Debug, PartialEq, Default)] struct P1 { a: u8, b: u64 } #[repr(u8)] #[derive(Clone, Copy)] enum R8 { A = 1, B } #[repr(C)] enum RC { A, B(u8) } #[repr(C, u8)] enum RCu8 { A(u32), B }
#[track_caller] fn caller() -> u32 { std::panic::Location::caller().line() }
#[track_caller] fn outer() -> (u32, u32) { (std::panic::Location::caller().line(), caller()) }
#[deprecated] fn old() {} #[expect(unused_variables)] fn expected(x: u8) {} #[doc = "documented"] #[doc(alias = "d")] fn documented() -> u8 { 1 } /** block doc */ fn block_doc() {} #[rustfmt::skip] fn skip() {} #[allow(clippy::all)] fn tool() {}
#[automatically_derived] impl Clone for Trans { fn clone(&self) -> Self { Trans(self.0) } }
#[diagnostic::on_unimplemented(message = "m", label = "l")] trait Diag {} #[target_feature(enable = "sse2")] fn feat() -> u8 { 1 }
#[macro_use] mod macros { macro_rules! from_mod { ($x:expr) => { $x + 1 } } #[macro_export] macro_rules! exported { () => { "exported" } } }
#[test] fn left_out() { missing(); } #[unsafe(link_section = ".text")] fn section() -> u8 { 2 } #[unsafe(no_mangle)] pub fn mangled() -> u8 { 3 }
fn main() {
    println!("{ON} {PLATFORM} {} {}", cfg!(debug_assertions), cfg!(any(target_os = "windows", feature = "x")));
    let s = S { a: 1, #[cfg(any())] b: nope, c: 2 }; println!("{s:?} {} {} {}", s.clone() == s, s.here(), s.used());
    let S { a, #[cfg(any())] b, .. } = s; println!("{a} {}", params(1, #[cfg(any())] 5, 2));
    #[cfg(any())] { no_such_function(); } #[cfg(all())] { println!("block"); } #[cfg(any())] let z = nope; #[cfg(all())] let z = 5; println!("{z}"); #[allow(unused_assignments)] let mut q = 1; q = 2; println!("{q}");
    match E::There(3) { #[cfg(any())] E::Gone => {} E::Here => {} #[cfg(all())] E::There(n) => println!("{n}") } let v = [#[cfg(any())] 1, #[cfg(all())] 2, 3]; let t = (#[cfg(any())] 1, 2, 3); println!("{v:?} {t:?}"); println!("{:?}", vec![#[cfg(any())] 1, 2]);
    println!("{} {:?} {}", <S as T>::here(), Open::default(), match OpenEnum::B(1) { OpenEnum::A => 0, OpenEnum::B(n) => n });
    println!("{} {} {} {} {}", size_of::<Aligned>(), size_of::<Packed>(), align_of::<Packed>(), size_of::<Trans>(), size_of::<P1>()); println!("{} {} {} {}", R8::B as u8, size_of::<RC>(), size_of::<RCu8>(), align_of::<RC>());
    let p = Packed { a: 1, b: 0x01020304, c: 5 }; let b = p.b; println!("{b} {} {}", { p.c }, unsafe { (&raw const p.b).read_unaligned() }); let mut p1 = P1 { a: 1, b: 2 }; p1.b += 5; println!("{p1:?} {}", p1 == P1 { a: 1, b: 7 });
    println!("{} {:?} {}", caller(), outer(), std::panic::Location::caller().line());
    println!("{} {} {} {}", from_mod!(1), exported!(), crate::exported!(), documented()); #[allow(deprecated)] old(); expected(1); tool(); skip(); block_doc(); println!("{} {}", section(), mangled()); println!("{}", unsafe { feat() });
    let _ = MustUse; if cfg!(target_endian = "little") { println!("little") } let c = |x: u8| x + 1; println!("{}", c(1)); #[rustfmt::skip] let m = 1; println!("{m} {}", line!()); #[warn(unused)] loop { break } #[allow(unused)] for _ in 0..1 {} let x = (5); println!("{x}");
}
