// edition: 2021
// Operators are compared as whole tokens, and a statement that is an expression with a block ends with it.
macro_rules! arrows {
    (==>) => { "eq gt" };
    (= = >) => { "three" };
    (== >) => { "never" };
    (= =>) => { "eq arrow" };
    (<< =) => { "shl eq" };
    (<<=) => { "shl-assign" };
    (:: :) => { "path colon" };
    (: ::) => { "colon path" };
    ($left:ident || $(,)?) => { "or" };
    ($a:tt - > $b:tt) => { "minus gt" };
    ($a:tt -> $b:tt) => { "arrow" };
    (& & $it:ident) => { "two refs" };
    (&& $it:ident) => { "and" };
    ($($rest:tt)*) => { concat!("rest of ", count!($($rest)*)) };
}

macro_rules! count {
    () => { 0 };
    ($a:tt) => { 1 };
    ($a:tt $b:tt) => { 2 };
    ($a:tt $b:tt $c:tt) => { 3 };
    ($a:tt $b:tt $c:tt $d:tt $($rest:tt)*) => { "many" };
}

macro_rules! statements {
    ($($statement:stmt;)*) => { [$(stringify!($statement)),*].len() };
    ($($statement:stmt)*) => { [$(stringify!($statement)),*].len() };
}

macro_rules! generic {
    ($name:ident < $($arg:ty),* > = $value:expr) => {{
        let value: $name<$($arg),*> = $value;
        value
    }};
    ($($key:ident => $value:expr),* $(; $($flag:ident)&&+)?) => {
        vec![$((stringify!($key), $value)),*]
    };
}

fn main() {
    println!("{} {} {} {}", arrows!(==>), arrows!(= = >), arrows!(== >), arrows!(= =>));
    println!("{} {} {} {}", arrows!(<<=), arrows!(<< =), arrows!(:: :), arrows!(: ::));
    println!("{} {} {}", arrows!(a || ), arrows!(a -> b), arrows!(a - > b));
    println!("{} {}", arrows!(&&x), arrows!(& &x));
    println!("{} {} {}", arrows!(>>=), arrows!(> >=), arrows!(.. .));
    println!("{} {} {}", statements!(return || true), statements!((return) || true), statements!({ return } || true));
    println!("{} {}", statements!(let a = 1; a + 1; if true {} else {};), statements!(if true { 1 } else { 2 } - 1));
    println!("{:?}", generic!(Vec<Vec<i32>> = vec![vec![1]]));
    println!("{:?}", generic!(a => 1, b => { 2 } ; c && d));
}
