#!/usr/bin/env run-cargo-script
//! Lexical structure: a shebang, comments of every kind (nested, doc, block), identifiers (raw, Unicode), whitespace, literals beside tokens.
/* block /* nested */ still */
#![allow(non_snake_case, unused_parens, dead_code, uncommon_codepoints, mixed_script_confusables)]
/*! inner block doc */
//// four slashes are a plain comment
/***/
/// Outer doc with "quotes" and \ backslashes.
/** Outer block doc */
#[doc = "more"]
struct Documented {
    /// A field.
    field: u8, // a trailing comment
    /** Another. */ other: i8,
}
/**/
mod raw { pub fn r#fn() -> u8 { 1 } pub struct r#struct { pub r#type: u8 } pub mod r#mod { pub const r#const: u8 = 2; } pub fn r#match<'r#a>(x: &'r#a u8) -> &'r#a u8 { x } pub trait r#trait { fn r#impl(&self) -> u8 { 3 } } impl r#trait for u8 {} pub enum r#enum { r#if, r#else(u8) } }
macro_rules! tokens { ($($t:tt)*) => { [$(stringify!($t)),*] } }
fn auto(union: u8, auto: u8, default: u8, raw: u8, macro_rules: u8, safe: u8) -> u8 { union + auto + default + raw + macro_rules + safe }
fn größe(naïve: u32) -> u32 { let Ωmega = naïve; let 変数 = Ωmega * 2; let _ü1 = 1; 変数 + _ü1 }
fn main() {
    let d = Documented { field: 1, other: -1 }; println!("{}", d.field as i8 + d.other);
    println!("{} {} {} {}", raw::r#fn(), raw::r#mod::r#const, raw::r#match(&5), raw::r#trait::r#impl(&1u8)); let s = raw::r#struct { r#type: 9 }; println!("{}", s.r#type); if let raw::r#enum::r#else(n) = raw::r#enum::r#else(4) { println!("{n}") } let _ = raw::r#enum::r#if;
    println!("{:?}", tokens!(a += b -> c => d :: e ..= f ... g >>= h <<= i && j || k == l != m <= n >= o ; # $ ? ~ @));
    println!("{:?}", tokens!(1 1.0 1.5e3 0xff_u8 "s" r#"r"# b"b" 'c' b'c' r#fn 'life _ _x c"c"));
    println!("{:?}", tokens!({ a } [b] (c) {} [] () <T>));
    println!("{} {}", auto(1, 2, 3, 4, 5, 6), größe(21)); let union = 1; let auto = union; let default = auto; println!("{default}");
    let x=1;let y=2;println!("{}",x+y);let z=x<y&&y>x||!(x==y);println!("{z}");
    let /* inside */ spaced /* of */ = /* it */ 5 /* all */ ; println!("{}", spaced); let a = 1..2; let b = 1. + 2.; println!("{a:?} {b}"); let t = ((1, 2), 3); println!("{}", t.0.0 + t.0 .1 + t.1); let r = 1..=2; let v = vec![1, 2]; println!("{r:?} {}", (v[0]..v[1]) == (1..2));
    println!("{}", "a // not a comment /* either */"); println!("{}", 'a' as u8 as char); println!("\u{61}\x62\
        c"); let s = "multi
line"; println!("{}", s.len()); let neg = -1i32; println!("{} {}", neg - -1, - - 1); println!("{}", &&5 == & &5); println!("{}", !!true & !false | false ^ true); let closure = || || 5; println!("{}", closure()()); let c2 = |_: &dyn Fn() -> u8| {}; c2(&|| 1); let gen_ic: Vec<Vec<u8>> = Vec::<Vec<u8>>::new(); println!("{}", gen_ic.len() << 1 >> 1); if x < 2 && y > 1 {} let shr = 256 >> 2 >> 1; println!("{shr}");
}
// the last comment has no line end