//! Values, patterns and lints that rustc accepts, each close to what it rejects.
use std::cell::Cell;
use std::sync::Mutex;

static mut COUNTER: u32 = 0;
#[derive(Debug, PartialEq, Clone, Copy)]
enum Op {
    Add(i32),
    Neg,
    Set { to: i32 },
}
use Op::{Add, Neg};

macro_rules! sum {
    ($($x:expr),* $(,)?) => { 0 $(+ $x)* };
}
macro_rules! pairs {
    ($($name:ident => $value:expr),+ ; $last:ty) => {{
        $(let $name: $last = $value;)+
        [$($name),+]
    }};
}
macro_rules! pattern {
    ($p:pat => $e:expr, $v:expr) => { match $v { $p => $e, _ => -1 } };
}

fn kind(op: Op) -> &'static str {
    match op {
        Add(n) | Op::Set { to: n } if n > 100 => "large",
        Add(..) => "add",
        Neg => "neg",
        Op::Set { .. } => "set",
    }
}
fn range(n: i8) -> u8 {
    match n {
        i8::MIN..=-1 => 0,
        0 => 1,
        1..=9 => 2,
        10.. => 3,
    }
}
fn lengths(xs: &[i32]) -> i32 {
    match xs {
        [] => 0,
        [one] => *one,
        [first, .., last] => first + last,
    }
}
fn diverges(flag: bool) -> i32 {
    let value = if flag { 1 } else { return -1 };
    let Some(more) = Some(value).filter(|v| *v > 0) else { panic!("never") };
    let found = loop {
        break more * 2;
    };
    'outer: while let Some(n) = Some(found) {
        for i in 0..n {
            if i == 1 {
                break 'outer;
            }
        }
    }
    let block = 'b: {
        if found > 1 {
            break 'b found;
        }
        0
    };
    block
}

fn main() {
    println!("{} {} {} {}", u8::MAX, 255u8, -128i8, i64::MIN);
    println!("{} {} {}", -2147483648, 0xFFu8, 1e38f32 > 0.0);
    println!("{} {}", 300i32 as u8, -1i32 as u32);
    let n = std::hint::black_box(3usize);
    let array = [1, 2, 3, 4];
    println!("{} {}", array[n], array[array.len() - 1]);
    let zero = std::hint::black_box(0);
    println!("{:?} {:?}", 10i32.checked_div(zero), 255u8.checked_add(1));
    let mut small = 250u8;
    for _ in 0..5 {
        small += 1;
    }
    println!("{small} {}", small.wrapping_add(1));
    let limit = if n > 2 { 255u8 } else { 0 };
    println!("{}", limit as u32 + 1);
    let mut index = 0;
    while index < array.len() {
        index += 1;
    }
    println!("{index}");
    unsafe {
        COUNTER += 1;
        let pointer = &raw mut COUNTER;
        *pointer += 1;
        let copy = COUNTER;
        println!("{copy}");
    }
    let mutex = Mutex::new(1);
    let _guard = mutex.lock().unwrap();
    let _ = mutex.try_lock().is_err();
    let cell = Cell::new(1);
    let pointer = cell.as_ptr() as *mut i32;
    unsafe { *pointer = 2 };
    println!("{}", cell.get());
    println!("{} {} {}", kind(Add(1)), kind(Neg), kind(Op::Set { to: 500 }));
    println!("{} {} {} {}", range(-5), range(0), range(9), range(100));
    println!("{} {} {}", lengths(&[]), lengths(&[4]), lengths(&[1, 2, 3]));
    println!("{} {}", diverges(true), diverges(false));
    println!("{} {:?} {}", sum!(1, 2, 3,), pairs!(a => 1, b => 2; u16), pattern!(Some(x) => x, Some(4)));
    let shadow = 1;
    let shadow = shadow + 1;
    {
        let shadow = "inner";
        println!("{shadow}");
    }
    fn nested(shadow: i32) -> i32 {
        shadow * 2
    }
    println!("{} {shadow}", nested(21));
    let (mut a, mut b) = (1, 2);
    (a, b) = (b, a);
    [a, ..] = [a * 10, 0, 0];
    println!("{a} {b}");
    let tuple = ((1, 2), [3, 4]);
    println!("{} {}", tuple.0.1, tuple.1[1]);
    let text = String::from("héllo");
    println!("{:?} {:?}", text.get(0..1), text.chars().nth(1));
    let closure = |x: &i32| -> bool { *x > 1 };
    println!("{:?}", [1, 2, 3].iter().filter(|x| closure(x)).collect::<Vec<_>>());
    let unsized_ref: &[i32] = &array;
    let boxed: Box<dyn Fn(i32) -> i32> = Box::new(move |x| x + unsized_ref.len() as i32);
    println!("{}", boxed(1));
    let _unused = 5;
    let r#type = "raw";
    println!("{} {}", r#type, r#type.len());
    #[allow(unused_variables, unused_mut)]
    let mut unused = 1;
    #[allow(arithmetic_overflow)]
    fn wraps(enabled: bool) -> u8 {
        if enabled { 255u8 + 1 } else { 0 }
    }
    println!("{}", wraps(false));
}
