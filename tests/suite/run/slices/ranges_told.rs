//! Every range with bounds inside and outside of a slice and a string: what is there, and what the panic says.
#![allow(unused)]
use std::ops::Bound::{self, *};
use std::panic::{catch_unwind as cu, AssertUnwindSafe as A};
fn p<R>(f: impl FnOnce() -> R) -> bool { cu(A(f)).is_ok() }
fn main() {
    std::panic::set_hook(Box::new(|info| println!("  {}", info.payload_as_str().unwrap())));
    let m = usize::MAX;
    let bounds = [Unbounded, Included(2), Included(4), Included(6), Included(m), Excluded(2), Excluded(5), Excluded(m)];
    for a in bounds {
        for b in bounds {
            println!("{a:?} {b:?} {:?} {:?}", [0; 5].get((a, b)), "hello".get((a, b)));
            println!("{}", p(|| [0; 5][(a, b)].len()));
        }
    }
    println!("{} {}", p(|| vec![0; 5].drain((Excluded(m), Unbounded)).len()), p(|| "hello"[(Included(2), Included(m))].len()));
    println!("{} {}", p(|| vec![0; 5].extend_from_within(..=m)), p(|| String::from("hello").drain(6..).count()));
    println!("{} {}", p(|| [0; 5].copy_within((Excluded(4), Excluded(4)), 0)), p(|| std::collections::VecDeque::from([0; 5]).range(..=5).len()));
    for s in [0usize, 2, 5, 6, m] {
        for e in [0usize, 4, 5, 6, m] {
            println!("{s} {e} {:?} {:?}", [0; 5].get(s..=e), "hello".get(s..=e));
            println!("{} {}", p(|| [0; 5][s..=e].len()), p(|| "hello"[s..=e].len()));
            if s <= e {
                let mut used_up = s..=e;
                used_up.nth(e - s);
                println!("{} {}", p(|| [0; 5][used_up.clone()].len()), p(|| "hello"[used_up].len()));
            }
        }
    }
    let s = "aé漢😀";
    for a in 0..=11 {
        for b in [a, a + 2] {
            println!("{a} {b} {:?} {} {}", s.get(a..b), p(|| s[a..b].len()), p(|| s[a..=b].len()));
        }
        println!("{} {}", p(|| s.split_at(a).0.len()), s.floor_char_boundary(a));
    }
}
