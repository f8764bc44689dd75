//! Macros that are built in, called by other names: imported, imported again, by globs, inside of blocks, as format strings.

use std::line as here;
use std::println as say;
use std::format as fmt_it;
use std::vec as list;
use std::assert as check;
use std::concat as glue;
use std::stringify as text;
use std::{column as col, file as where_am_i, module_path as mp, cfg as on, env as build_env, option_env as oe, matches as fits, panic as boom, write as wr, todo as later, assert_eq as same, format_args as fa, compile_error as ce, include_str as is};
use std::debug_assert as da;
mod m { pub use std::line as zeile; pub use core::concat as verbinde; }
use m::*;
fn main() {
    second::main();
    say!("{}", here!());
    say!("{}", fmt_it!("{}-{}", 1, 2));
    say!("{:?}", list![1, 2]);
    check!(true);
    say!("{}", glue!("a", 1, 2.5, true));
    say!("{}", text!(a + b));
    say!("{}", mp!().is_empty());
    say!("{}", on!(debug_assertions));
    say!("{}", fits!(Some(3), Some(x) if x > 2));
    same!(1, 1);
    da!(true);
    say!("{}", fa!("{}", 3));
    let mut s = String::new();
    use std::fmt::Write;
    wr!(s, "{}", 5).unwrap();
    say!("{s} {}", zeile!());
    say!(verbinde!("a", "{}"), 5);
    say!(glue!("x", text!(y), "{}"), here!());
    let _ = if false { later!() } else { 4 };
    let _ = oe!("NOPE_NOT_SET").is_none();
}

mod second {
pub mod a { pub(crate) use std::line; pub(crate) use std::concat as line2; }
    use self::a::line;
    use self::a::line2 as l3;
    macro_rules! twice { ($m:ident) => { ($m!(), $m!()) } }
    pub fn main() {
        println!("{:?}", twice!(line));
        println!("{}", l3!("q", 1));
        {
            use std::stringify as s;
            println!("{}", s!(a b c));
            use std::println as p;
            p!("x{}", 1);
        }
        println!("{}", ::std::concat!("a", core::stringify!(b)));
    }
    
}
