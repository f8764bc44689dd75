//! What a function with an `impl Trait` result gets from itself is of the type that it gives.
use std::fmt::Debug;

fn returned(n: i32) -> impl Debug {
    if n == 0 {
        return vec![1u8];
    }
    return returned(n - 1);
}

fn first(n: i32) -> impl Debug {
    if n > 0 {
        return first(n - 1);
    }
    [n, 7]
}

fn branch(n: u32) -> impl Debug + Clone {
    if n == 0 { Some(String::from("end")) } else { branch(n - 1) }
}

fn other_branch(n: u32) -> impl Debug + Clone {
    if n == 0 {
        let seen = other_branch(1);
        println!("{seen:?}");
        seen
    } else {
        (n, 'x')
    }
}

fn arms(n: u8) -> impl Fn(u8) -> u8 {
    match n {
        0 => return move |x| x + n,
        _ => {
            let inner = arms(n - 1);
            println!("{}", inner(n));
            inner
        }
    }
}

fn generic<T: Copy + Debug>(n: u8, value: T) -> impl Debug {
    if n == 0 {
        return (value, n);
    }
    generic(n - 1, value)
}

#[allow(unconditional_recursion)]
fn never(n: i32) -> impl Sized {
    return never(n - 1);
}

#[allow(semicolon_in_expressions_from_macros)]
mod quiet {
    macro_rules! value {
        ($e:expr) => {
            $e;
        };
    }
    pub fn three() -> i32 {
        let x: fn(#[allow(unused)] i32, #[cfg(any())] u8) -> i32 = |#[allow(unused)] y| y;
        x(value!(3))
    }
}

fn main() {
    println!("{:?} {:?} {:?} {:?}", returned(3), first(2), branch(2), branch(0).clone());
    println!("{:?}", other_branch(0));
    println!("{}", arms(2)(40));
    println!("{:?} {:?}", generic(2, "t"), generic(0, 1.5));
    println!("{}", std::mem::size_of_val(&never) + quiet::three() as usize);
    let n = (1u8, String::from("s"));
    let pair = (n.0, 2);
    let a @ (ref b, _) = pair;
    println!("{a:?} {b}");
    let ref c @ (_, ref d) = n;
    println!("{c:?} {d}");
}
