// edition: 2018
//! Edition 2018: closures capture whole variables.
struct P { a: String, b: String }
pub fn main() { let p = P { a: "a".into(), b: "b".into() }; let c = || p.a.len(); println!("{} {}", c(), p.b); let c = move || p.a.len(); println!("{} {}", c(), size_of(&c)); let t = (1u8, 2u64); let c = move || t.0; println!("{} {}", size_of(&c), c()); fn size_of<T>(_: &T) -> usize { std::mem::size_of::<T>() } let x: Box<dyn Fn() -> u8> = Box::new(|| 1); println!("{}", x()); let r#async = 1; println!("{}", r#async); let a = [1, 2, 3]; for x in a.into_iter() { print!("{} ", x); } println!(); let dynless: &dyn std::fmt::Debug = &1; println!("{:?}", dynless); match 5 { 0..=9 => println!("d"), _ => {} } }
