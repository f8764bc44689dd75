macro_rules! hashmap { ($($k:expr => $v:expr),* $(,)?) => {{ let mut m = std::collections::BTreeMap::new(); $( m.insert($k, $v); )* m }}; }
macro_rules! max { ($x:expr) => { $x }; ($x:expr, $($r:expr),+) => {{ let a = $x; let b = max!($($r),+); if a > b { a } else { b } }}; }
macro_rules! count { () => { 0usize }; ($h:tt $($t:tt)*) => { 1usize + count!($($t)*) }; }
macro_rules! make_enum { ($(#[$m:meta])* $v:vis enum $n:ident { $($var:ident $(= $val:expr)?),* $(,)? }) => { $(#[$m])* $v enum $n { $($var $(= $val)?),* } impl $n { const ALL: &'static [&'static str] = &[$(stringify!($var)),*]; fn name(&self) -> &'static str { match self { $($n::$var => stringify!($var)),* } } } }; }
make_enum! { #[derive(Debug, Clone, Copy)] pub enum Color { Red = 1, Green, Blue = 10 } }
macro_rules! matrix { ($([$($x:expr),*]),*) => { vec![$(vec![$($x),*]),*] }; }
macro_rules! calc { (eval $e:expr) => { println!("{} = {}", stringify!($e), $e) }; (eval $e:expr, $(eval $es:expr),+) => {{ calc!(eval $e); calc!($(eval $es),+) }}; }
macro_rules! using_a { ($a:ident, $e:expr) => {{ let $a = 42; $e }}; }
macro_rules! hyg { ($e:expr) => {{ let x = 10; $e + x }}; }
macro_rules! callback { ($cb:ident, $($args:tt)*) => { $cb!($($args)*) }; }
macro_rules! rev { ([] $($r:expr),*) => { [$($r),*] }; ([$h:expr $(, $t:expr)*] $($r:expr),*) => { rev!([$($t),*] $h $(, $r)*) }; }
macro_rules! impl_tr { ($($t:ty => $s:literal),+ $(,)?) => { $(impl Tr for $t { fn tr(&self) -> String { format!("{}:{}", $s, self) } })+ }; }
trait Tr { fn tr(&self) -> String; } impl_tr! { i32 => "i32", &str => "str", f64 => "f64" }
macro_rules! ops { ($($n:ident: $op:tt),*) => { $(fn $n(a: i32, b: i32) -> i32 { a $op b })* }; } ops!(addd: +, subb: -, shl: <<, rem: %);
macro_rules! lt { ($l:lifetime, $b:block) => { $l: loop { $b; break $l; } }; }
macro_rules! pat { ($p:pat => $e:expr, $v:expr) => { match $v { $p => $e, _ => -1 } }; }
macro_rules! structs { ($($n:ident<$($l:lifetime)? $($t:ident)?> { $($f:ident: $ft:ty),* })*) => { $(#[derive(Debug)] struct $n<$($l)? $($t)?> { $($f: $ft),* })* }; } structs! { A<'a> { s: &'a str } B<T> { t: T, n: u8 } }
mod inner { #[macro_export] macro_rules! exported { () => { $crate::inner::secret() }; } pub fn secret() -> i32 { 77 } macro_rules! local { ($($x:tt)*) => { [$(stringify!($x)),*] } } pub(crate) use local; }
macro_rules! nested { ($name:ident) => { macro_rules! $name { ($d:expr) => { $d * 2 }; } }; } nested!(dbl);
macro_rules! opt { ($a:expr $(, $b:expr)? $(; $c:expr)*) => { $a $(+ $b)? $(* $c)* }; }
macro_rules! vis_fn { ($v:vis fn $n:ident($($a:ident: $t:ty),*) $(-> $r:ty)? $b:block) => { $v fn $n($($a: $t),*) $(-> $r)? $b }; } vis_fn!(pub(crate) fn vf(a: i32, b: i32) -> i32 { a * b }); vis_fn!(fn unit() { println!("unit"); });
macro_rules! tuple_impl { ($($name:ident)+) => { impl<$($name: Len),+> Len for ($($name,)+) { #[allow(non_snake_case)] fn len2(&self) -> usize { let ($($name,)+) = self; 0 $(+ $name.len2())+ } } }; } trait Len { fn len2(&self) -> usize; } impl Len for &str { fn len2(&self) -> usize { self.len() } } impl Len for u8 { fn len2(&self) -> usize { 1 } } tuple_impl!(A B); tuple_impl!(A B C);
fn main() {
    println!("{:?}", hashmap! { "a" => 1, "b" => 2, }); println!("{}", max!(3, 9, 4)); println!("{}", count!(a b (c d) [e])); println!("{:?} {} {} {:?}", Color::Green, Color::Green as i32, Color::Blue.name(), Color::ALL);
    println!("{:?}", matrix!([1, 2], [3, 4])); calc!(eval 1 + 2, eval (3 * 4) - 1); let x = 1; println!("{}", hyg!(x * 2)); println!("{}", using_a!(a, a / 10)); println!("{}", callback!(count, x y)); println!("{:?}", rev!([1, 2, 3])); println!("{} {} {}", 4.tr(), "s".tr(), 1.5.tr());
    println!("{} {} {} {}", addd(1, 2), subb(5, 3), shl(1, 4), rem(7, 4)); let mut n = 0; lt!('outer, { n += 1 }); println!("{n}"); println!("{} {}", pat!(Some(1 | 2) => 5, Some(2)), pat!(None => 1, Some(2))); println!("{:?} {:?}", A { s: "x" }, B { t: 1.5, n: 2 }); println!("{} {:?}", exported!(), inner::local!(a + b)); println!("{}", dbl!(4 + 1)); println!("{} {} {}", opt!(1), opt!(1, 2), opt!(2; 3; 4)); println!("{}", vf(3, 4)); unit(); println!("{} {}", ("ab", 1u8).len2(), ("abc", "d", 3u8).len2());
    macro_rules! inner_mac { ($($k:ident = $v:expr);* $(;)?) => { $(let $k = $v;)* }; } inner_mac! { p = 1; q = 2; } println!("{}", p + q); println!("{}", { macro_rules! z { () => { 5 } } z!() }); let r = vec![0u8; 3]; println!("{r:?} {}", matches!(r.as_slice(), [0, ..])); assert!(r.len() == 3, "len {}", r.len()); assert_eq!(1 + 1, 2); assert_ne!(1, 2, "msg"); debug_assert!(true); if false { todo!("x"); unimplemented!(); unreachable!("{}", 1); } println!("{}", concat!("a", 1, 2.5, true, 'c')); eprintln!("err"); println!("{:?}", line!()); println!(); print!("{}{{}}\n", 1); let _ = format!("{0} {1} {0} {name:>5.1}", 1, 2, name = 2.55); 
}
