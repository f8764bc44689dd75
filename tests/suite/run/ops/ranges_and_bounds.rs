// Ranges, bounds, control flow.

use std::ops::{Bound, ControlFlow, RangeBounds};

fn ends<R: RangeBounds<i32>>(r: R) -> String {
    format!("{:?} {:?} {}", r.start_bound(), r.end_bound(), r.contains(&3))
}

fn first_negative(v: &[i32]) -> ControlFlow<i32> {
    for x in v {
        if *x < 0 {
            return ControlFlow::Break(*x);
        }
    }
    ControlFlow::Continue(())
}

fn both(v: &[i32], w: &[i32]) -> ControlFlow<i32> {
    first_negative(v)?;
    first_negative(w)
}

fn main() {
    println!("{} | {} | {}", ends(1..3), ends(1..=3), ends(..));
    println!("{} | {} | {}", ends(4..), ends(..3), ends(..=3));
    println!("{}", ends((Bound::Excluded(3), Bound::Unbounded)));
    println!("{} {} {}", (1..3).is_empty(), (3..1).is_empty(), (3..=3).is_empty());
    println!("{} {} {}", (0.0..1.0).contains(&0.5), (1..).contains(&9), (..=5).contains(&6));
    println!("{:?} {:?} {:?}", (1..=4).start(), (1..=4).end(), (1..=4).into_inner());
    println!("{:?} {:?}", Bound::Included(3).map(|x| x + 1), Bound::Included(&3).cloned());
    println!("{:?} {:?}", Bound::<i32>::Unbounded.as_ref(), Bound::Excluded(1) == Bound::Excluded(1));
    println!("{:?} {:?}", 1..3, (1..3) == (1..3));
    println!("{:?} {:?} {:?}", both(&[1], &[-2]), both(&[-1], &[]), both(&[], &[]));
    let c: ControlFlow<&str, i32> = ControlFlow::Continue(3);
    println!("{:?} {:?} {:?}", c.map_continue(|x| x + 1), c.map_break(str::len), c.continue_value());
    println!("{} {} {:?}", c.is_break(), c.is_continue(), ControlFlow::<_, ()>::Break(1).break_value());
    let mut r = 0..5;
    r.next();
    r.end -= 1;
    println!("{r:?} {} {:?}", r.len(), r.clone().rev().collect::<Vec<_>>());
    println!("{:?} {:?}", std::ops::Range::<u8>::default(), std::ops::RangeInclusive::new(1, 2));
}
