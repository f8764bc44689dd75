//! Long slices: stability, runs that are in order already, and comparisons that panic.
use std::panic::{AssertUnwindSafe, catch_unwind};

fn numbers(count: u32) -> Vec<u32> {
    (0..count).map(|x| x.wrapping_mul(2_654_435_761) >> 20).collect()
}

fn main() {
    let mut pairs: Vec<(u32, usize)> = numbers(700).into_iter().map(|x| x % 50).zip(0..).collect();
    let mut unstable = pairs.clone();
    pairs.sort_by_key(|pair| pair.0);
    assert!(pairs.windows(2).all(|w| w[0] < w[1]), "equal keys keep their order");
    unstable.sort_unstable();
    assert_eq!(pairs, unstable);

    let mut sorted = numbers(300);
    sorted.sort_unstable_by(|a, b| b.cmp(a));
    assert!(sorted.is_sorted_by(|a, b| a >= b));

    // What is in order already is only looked at.
    let mut asked = 0;
    let mut ascending: Vec<i32> = (0..100).collect();
    ascending.sort_by(|a, b| {
        asked += 1;
        a.cmp(b)
    });
    let mut descending: Vec<i32> = (0..100).rev().collect();
    descending.sort_unstable_by(|a, b| {
        asked += 1;
        a.cmp(b)
    });
    assert_eq!(ascending, descending);
    println!("asked {asked} times");

    // Whatever the comparison does, each element is there once afterwards.
    let mut texts: Vec<String> = numbers(90).iter().map(u32::to_string).collect();
    let mut before = texts.clone();
    let mut left = 200;
    let result = catch_unwind(AssertUnwindSafe(|| {
        texts.sort_by(|a, b| {
            left -= 1;
            if left == 0 {
                std::panic::resume_unwind(Box::new("enough"));
            }
            a.cmp(b)
        })
    }));
    println!("{:?}", result.unwrap_err().downcast_ref::<&str>());
    texts.sort();
    before.sort();
    assert_eq!(texts, before);

    let mut nothing = [(); 40];
    nothing.sort();
    let (small, middle, large) = sorted.select_nth_unstable(150);
    assert!(small.iter().all(|x| x <= middle) && large.iter().all(|x| x >= middle));
    println!("{} {}", small.len(), large.len());
}
