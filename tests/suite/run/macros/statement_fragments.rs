//! Statements as fragments: with and without a semicolon, in lists, handed on to another macro.
use std::collections::BTreeMap;
macro_rules! seq {
    ($($s:stmt),* $(,)?) => {{
        $($s;)*
    }};
}
macro_rules! lines {
    ($($s:stmt;)*) => { $($s;)* };
}
macro_rules! one {
    ($s:stmt) => { $s };
}
macro_rules! pass {
    ($s:stmt) => { one!($s); };
}
macro_rules! bare {
    ($($s:stmt)*) => { $($s)* };
}

fn main() {
    seq!(let m: BTreeMap<i32, i32> = BTreeMap::new(), println!("{}", m.len()), assert!(m.is_empty()));
    lines! {
        let x = vec![1, 2];
        println!("{x:?}");
        println!("a");
    }
    one!(let z = 5);
    println!("{z}");
    one!(println!("one"));
    pass!(let _q = 6);
    one!(struct S;);
    let _ = S;
    bare! { let a = 1 }
    println!("{a}");
    one!(if z > 3 { println!("big") });
    one!(for i in 0..2 { print!("{i}") });
    println!();
    one!(return);
}
