//! Macros by names that a block imports, also before the import and as statements.

mod tools {
    macro_rules! same {
        ($left:expr, $right:expr) => {
            let answer = $left == $right;
            println!("{} {}", stringify!($left == $right), answer);
        };
    }
    macro_rules! twice {
        ($($body:tt)*) => { $($body)* $($body)* };
    }
    macro_rules! define {
        ($name:ident = $value:expr) => {
            fn $name() -> i32 {
                $value
            }
        };
    }
    pub(crate) use same as equal;
    pub(crate) use {define, same, twice};
    pub use std::format as text;
}

fn before() {
    same!(1, 2);
    use tools::same;
    same!(2, 2);
}

fn renamed() -> i32 {
    use assert_ne as differ;
    use std::println as say;
    use tools::define as make;
    differ!(1, 2);
    say!("said {}", tools::text!("{:>3}", 1));
    make!(seven = 7);
    make!(eight = seven() + 1);
    eight()
}

fn by_glob(deep: bool) {
    if deep {
        use tools::*;
        twice!(println!("deep"););
        equal!(3, 3);
        {
            equal!('a', 'b');
        }
    }
}

fn nested() {
    use tools::twice;
    twice! { {
        use debug_assert_eq as check;
        check!(5, 5);
        println!("checked");
    } }
    let closure = |list: &[i32]| {
        use vec as list_of;
        let mut all = list_of![0];
        twice!(all.extend_from_slice(list););
        all
    };
    println!("{:?}", closure(&[1, 2]));
}

fn main() {
    before();
    println!("{}", renamed());
    by_glob(true);
    nested();
    {
        use unreachable as never;
        if std::hint::black_box(false) {
            never!("unlikely")
        }
    }
    match 3 {
        3 => {
            use tools::same as s;
            s!(1 + 1, 2);
        }
        _ => {}
    }
}
