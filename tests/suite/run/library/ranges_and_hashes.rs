//! Ranges, bounds, and SipHash with its own keys.
#![allow(warnings)]
use std::hash::*;
use std::ops::*;

#[derive(Hash)]
struct U2;

fn ranges() {
    println!("{:?} {:?} {:?}", Bound::Included(1), (1..=3).contains(&2), (..3).end_bound());
    println!("{:?} {:?} {:?} {:?}", .., ..2, ..=3, 5..);
    println!("{:?} {:?}", (1..5).start_bound(), Bound::Excluded(2).map(|x| x + 1));
    println!("{:?}", ControlFlow::<i32, i32>::Break(1));
    println!("{:?}", (0..=3).into_inner());
    let mut r = 0..=1;
    r.next();
    r.next();
    println!("{r:?} {:?}", r.is_empty());
    println!("{:?}", (Bound::Included(1), Bound::Unbounded::<i32>).contains(&3));
}

fn hashes() {
    let mut h = DefaultHasher::new();
    5.hash(&mut h);
    "a".hash(&mut h);
    println!("{}", h.finish());
    let b = BuildHasherDefault::<DefaultHasher>::default();
    println!("{} {:?}", b.hash_one(1u64) == b.hash_one(1u64), b);
    let mut h2 = DefaultHasher::new();
    (1u8, "x", [1, 2], Some(3), 'c', true, 1.5f32.to_bits(), vec![1u16], U2).hash(&mut h2);
    println!("{}", h2.finish());
    let mut h3 = std::hash::SipHasher::new();
    h3.write(b"hello");
    h3.write_u32(7);
    println!("{}", h3.finish());
    println!("{:?}", DefaultHasher::default());
}

fn copied_ranges() {
    let r = std::range::RangeInclusive::from(1..=3);
    let s = r;
    println!(
        "{r:?} {} {} {:?} {:?}",
        r.contains(&2),
        s.is_empty(),
        r.into_iter().collect::<Vec<_>>(),
        &[5, 6, 7, 8, 9][r]
    );
    println!("{} {:?}", &"abcdef"[s], (s.start, s.last, s.end_bound()));
    println!("{:?}", RangeInclusive::from(s));
    for x in s {
        print!("{x} ");
    }
    println!();
}

fn main() {
    ranges();
    hashes();
    copied_ranges();
}
