// edition: 2021
// Macros that have a path by `use`: called above their definition, through modules, in impls, and out of each other.
use kit::twice;

twice! { early }

mod inner {
    crate::as_is! {
        fn f() -> i32 { 3 }
    }
    use crate::five;
    five!();
    pub fn g() -> i32 {
        f() + h()
    }
    pub mod deeper {
        use super::super::kit::*;
        twice! { nested }
        getter! { struct Deep { depth: u8 = 9 } }
    }
}

struct Numbers;

impl Numbers {
    fn before() -> i32 {
        Self::late() + 1
    }
    as_is! {
        fn late() -> i32 { 4 }
        const LATE: i32 = 40;
    }
    fn after() -> i32 {
        Self::LATE + 2
    }
}

impl Iterator for Numbers {
    type Item = i32;
    kit::next! { Some(7) }
}

// This one makes the macro that the next one calls, and the import that finds it.
maker! { made, 11 }
made! { from_made }

mod kit {
    macro_rules! twice {
        ($name:ident) => {
            pub fn $name() -> i32 {
                2
            }
        };
    }
    macro_rules! next {
        ($value:expr) => {
            fn next(&mut self) -> Option<i32> {
                $value
            }
        };
    }
    macro_rules! getter {
        (struct $name:ident { $field:ident: $ty:ty = $value:expr }) => {
            pub struct $name {
                $field: $ty,
            }
            impl $name {
                pub fn $field() -> $ty {
                    $name { $field: $value }.$field
                }
            }
        };
    }
    pub(crate) use {getter, next, twice};
}

macro_rules! as_is {
    ($($any:tt)*) => { $($any)* };
}
use as_is;

macro_rules! five {
    () => {
        fn h() -> i32 {
            5
        }
    };
}
use five;

macro_rules! maker {
    ($name:ident, $value:expr) => {
        macro_rules! $name {
            ($function:ident) => {
                fn $function() -> i32 {
                    $value
                }
            };
        }
    };
}
use maker;

macro_rules! add_one {
    ($e:expr) => {
        $e + 1
    };
}
use add_one as plus;

macro_rules! length {
    () => { 0 };
    ($head:tt $($tail:tt)*) => { 1 };
}
macro_rules! labelled {
    ($($any:tt)*) => { concat!("<", length!($($any)*), '-', stringify!($($any)*), ">") };
}

fn main() {
    println!("{} {} {} {}", early(), inner::g(), inner::deeper::nested(), inner::deeper::Deep::depth());
    println!("{} {} {:?}", Numbers::before(), Numbers::after(), Numbers.take(2).collect::<Vec<_>>());
    println!("{} {}", from_made(), plus!(5));
    println!("{} {}", labelled!(), labelled!(a b));
}
