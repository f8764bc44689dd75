// A name that two globs bring: the first one is taken if it is of another crate.
#![allow(ambiguous_glob_imports, unused_imports)]
mod mine {
    pub fn swap(_: &mut i32, _: &mut i32) -> &'static str {
        "mine"
    }
    pub mod hidden {
        pub use std::mem::*;
    }
}

mod formatted {
    use std::fmt::*;
    use std::io::*;

    pub struct Point(pub i32);

    impl Display for Point {
        fn fmt(&self, f: &mut Formatter<'_>) -> Result {
            write!(f, "<{}>", self.0)
        }
    }
}

mod first_of_std {
    use super::mine::*;
    use std::mem::take;

    pub fn run() -> (i32, &'static str) {
        let (mut a, mut b) = (1, 2);
        let told = swap(&mut a, &mut b);
        (take(&mut a), told)
    }
}

fn swapped() -> (i32, i32) {
    use mine::hidden::*;
    use std::ptr::*;
    let (mut a, mut b) = (1, 2);
    swap(&mut a, &mut b);
    (a, b)
}

fn own_behind() -> i32 {
    use std::mem::*;
    use mine::*;
    let (mut a, mut b) = (3, 4);
    swap(&mut a, &mut b);
    replace(&mut a, 9)
}

fn main() {
    println!("{} {:?} {:?} {}", formatted::Point(3), first_of_std::run(), swapped(), own_behind());
}
