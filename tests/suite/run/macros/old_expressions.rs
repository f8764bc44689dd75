// edition: 2021
//! What `stringify!` keeps of the spaces in the source, and which expressions older `expr` variables do not take.

macro_rules! kinds {
    ($e:expr_2021) => { "old" };
    (_) => { "underscore" };
    (const $b:block) => { "const block" };
}
macro_rules! kinds_now {
    ($e:expr) => { "now" };
    ($($t:tt)*) => { "tokens" };
}

fn main() {
    println!("{}", stringify!(a+b :: c<d> => { x . y } 'l "s" #[attr] $ ..=));
    println!("{}", stringify!(f (3) , fn (x) Self (1) pub (crate) let (a , b) match (c) r#if (d)));
    println!("{}", stringify!(a . 0 .. b .. . c ; d + ; - , # [a] # (b) ! [c] & [d] x [1]));
    println!("{}", stringify!(x . await ? . y :: < Z > . w ( ) { } [ ] . v));
    println!("{}", stringify!(1 . max ( 2 ) . 5 'a . 'b "s" . t));
    println!("{} {} {} {}", kinds!(1 + 1), kinds!(_), kinds!(const { 3 }), kinds!(if true { 1 } else { 2 }));
    println!("{} {} {} {}", kinds_now!(1 + 1), kinds_now!(_), kinds_now!(const { 3 }), kinds_now!(let x));
}
