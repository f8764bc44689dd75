//! `<Type>::item` takes the defaults of the parameters that are left out; `Type::item` infers them.

use std::collections::HashMap;

#[derive(Debug)]
struct Buffer<const N: usize = 4, T = u8, const ON: bool = true>([T; N]);

impl<const N: usize, T: Default + Copy, const ON: bool> Buffer<N, T, ON> {
    const CELLS: usize = N;
    fn new() -> Self {
        Buffer([T::default(); N])
    }
    fn shown() -> String {
        format!("{N} {} {ON}", size_of::<T>())
    }
}

enum Step<T = i64> {
    Go(T),
    Stop,
}

impl<T> Step<T> {
    fn size() -> usize {
        size_of::<T>()
    }
}

trait Named {
    fn name() -> &'static str {
        "named"
    }
}

impl<const N: usize, T, const ON: bool> Named for Buffer<N, T, ON> {}

fn main() {
    println!("{} {} {}", <Buffer>::shown(), <Buffer<5>>::shown(), <Buffer<6, u32>>::shown());
    println!("{} {}", <Buffer>::CELLS, <Buffer<2, u16, false>>::CELLS);
    println!("{:?} {}", <Buffer>::new(), <Buffer>::name());
    let inferred: Buffer<3, i32, false> = Buffer::new();
    println!("{inferred:?} {}", Buffer::<1, u64>::shown());
    println!("{} {}", <Step>::size(), <Step<u8>>::size());
    let steps = [<Step>::Go(3), <Step>::Stop];
    println!("{}", steps.iter().map(|step| if let Step::Go(n) = step { *n } else { 1 }).sum::<i64>());
    let map = <HashMap<_, _>>::from([(1, 'a')]);
    println!("{} {}", map[&1], <Vec<_>>::from([1u8, 2]).len());
    println!("{} {} {}", <[u8]>::len(&[1, 2]), <str>::len("abc"), <(u8, i32) as Default>::default().1);
    let byte: u8 = <_>::default();
    println!("{byte}");
}
