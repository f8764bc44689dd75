// Every adapter and consumer: elements, sizes, both ends, what is evaluated when.

use std::cell::Cell;
use std::collections::HashMap;
use std::iter;
use std::ops::ControlFlow;

fn show<I: Iterator<Item: std::fmt::Debug>>(it: I) {
    let hint = it.size_hint();
    println!("{hint:?} {:?}", it.collect::<Vec<_>>());
}

fn main() {
    let a = [3, 1, 4, 1, 5, 9, 2, 6];
    show(a.iter().map(|x| x * 2).rev());
    show(a.iter().filter(|x| **x > 2));
    show(a.iter().filter(|x| **x > 2).rev());
    show(a.iter().filter_map(|x| i32::checked_sub(*x, 3).filter(|y| *y > 0)));
    show(a.iter().enumerate().rev().skip(1).step_by(3));
    show(a.iter().zip("abc".chars()));
    show(a.iter().zip(a.iter().skip(1)).rev().take(2));
    show(a.iter().chain([7, 7].iter()).rev());
    show(a.iter().skip_while(|x| **x != 4).take_while(|x| **x != 6));
    show(a.iter().map_while(|x| if *x < 5 { Some(x * 10) } else { None }));
    show(a.iter().skip(3).take(3).rev());
    show(a.iter().step_by(3).rev());
    show((0..10).step_by(4).chain(20..=22));
    show(a.iter().scan(0, |sum, x| {
        *sum += x;
        if *sum > 20 { None } else { Some(*sum) }
    }));
    show(a.iter().flat_map(|x| iter::repeat_n(*x, (*x as usize) % 3)));
    show([vec![1, 2], vec![], vec![3]].into_iter().flatten().rev());
    show([Some(1), None, Some(3)].iter().flatten());
    show([[1, 2], [3, 4]].concat().iter().inspect(|x| print!("<{x}>")).copied());
    show(a.iter().copied().cycle().skip(6).take(5));
    show(iter::once(1).chain(iter::empty()).chain(iter::once_with(|| 2)));
    show(iter::successors(Some(1u32), |x| x.checked_mul(100)));
    show(iter::repeat("x").take(2));
    show(iter::repeat_with(|| 7).take(2));
    let mut n = 0;
    show(iter::from_fn(|| {
        n += 1;
        if n < 4 { Some(n) } else { None }
    }));
    show(iter::zip([1, 2], ["a", "b"]));
    show(iter::chain([1], [2]));
    show(('a'..='e').rev().step_by(2));
    show((0u8..=255).rev().take(2));
    show((1..=3).chain((1..3).rev()));

    let mut peek = [1, 2, 3, 3].iter().peekable();
    println!("{:?}", peek.peek());
    println!("{:?} {:?}", peek.next_if(|x| **x == 1), peek.next_if_eq(&&9));
    if let Some(p) = peek.peek_mut() {
        *p = &100;
    }
    println!("{:?} {:?} {:?}", peek.size_hint(), peek.next(), peek.next_back());
    println!("{:?} {:?}", peek.next(), peek.peek().copied());
    let mut fused = iter::from_fn({
        let count = Cell::new(0);
        move || {
            count.set(count.get() + 1);
            if count.get() % 2 == 1 { Some(count.get()) } else { None }
        }
    })
    .fuse();
    println!("{:?} {:?} {:?}", fused.next(), fused.next(), fused.next());

    println!("{} {:?} {:?}", a.iter().count(), a.iter().last(), a.iter().nth(2));
    println!("{} {}", a.iter().sum::<i32>(), a.iter().map(|x| *x as i64).product::<i64>());
    println!("{:?} {:?}", a.iter().max(), a.iter().min());
    println!("{:?} {:?}", ["aa", "b", "cc"].iter().max_by_key(|s| s.len()), ["aa", "b", "c"].iter().min_by_key(|s| s.len()));
    println!("{:?} {:?}", [1.5, -2.0].into_iter().max_by(f64::total_cmp), [1.5, -2.0].into_iter().min_by(|a, b| f64::total_cmp(a, b)));
    println!("{} {}", a.iter().all(|x| *x > 0), a.iter().any(|x| *x > 9));
    println!("{:?} {:?}", a.iter().find(|x| **x > 3), a.iter().find_map(|x| if *x > 4 { Some(x * 100) } else { None }));
    println!("{:?} {:?} {:?}", a.iter().position(|x| *x == 1), a.iter().rposition(|x| *x == 1), a.iter().rfind(|x| **x < 3));
    println!("{} {}", a.iter().fold(String::new(), |s, x| s + &x.to_string()), a.iter().rfold(0, |n, x| n * 2 + x));
    println!("{:?} {:?}", a.iter().copied().reduce(|x, y| x * 2 + y), iter::empty::<i32>().reduce(|x, y| x + y));
    println!("{:?} {:?}", [1i8, 100, 100].iter().try_fold(0i8, |s, x| s.checked_add(*x)), a.iter().try_rfold(0i8, |s, x| s.checked_add(*x as i8)));
    let stopped = (1..30).try_for_each(|x| if x * x > 50 { ControlFlow::Break(x) } else { ControlFlow::Continue(()) });
    println!("{stopped:?} {:?}", (1..3).try_for_each(|x| if x > 0 { Ok(()) } else { Err(x) }));
    let (even, odd): (Vec<i32>, Vec<i32>) = a.iter().partition(|x| **x % 2 == 0);
    println!("{even:?} {odd:?}");
    let (left, right): (Vec<_>, Vec<_>) = a.iter().map(|x| (*x, x % 3)).unzip();
    println!("{left:?} {right:?}");
    let (p, q, r): (Vec<i32>, String, Vec<u8>) = [(1, 'a', 2u8), (3, 'b', 4)].into_iter().collect();
    println!("{p:?} {q:?} {r:?}");
    println!("{} {} {}", a.iter().is_sorted(), [1, 2, 2].iter().is_sorted(), ["a", "bb"].iter().is_sorted_by_key(|s| s.len()));
    println!("{} {}", [1, 2, 2].iter().is_sorted_by(|a, b| a < b), [0.0, f64::NAN].iter().is_sorted());
    println!("{:?} {:?}", [1, 2].iter().cmp([1, 3].iter()), [1.0].iter().partial_cmp([f64::NAN].iter()));
    println!("{} {} {}", [1, 2].iter().eq(&[1, 2]), [1].iter().ne(&[1]), [1].iter().lt(&[1, 2]));
    println!("{} {} {}", [1].iter().le(&[1]), [2].iter().gt(&[1, 2]), [1].iter().ge(&[2]));
    println!("{:?} {:?}", ["1", "2"].iter().map(|s| s.parse::<i32>()).collect::<Result<Vec<_>, _>>(), ["1", "x"].iter().map(|s| s.parse::<i32>()).sum::<Result<i32, _>>());
    println!("{:?} {:?}", [Some(1), None].into_iter().collect::<Option<Vec<_>>>(), [Some(2), Some(3)].into_iter().product::<Option<i32>>());
    let map: HashMap<_, _> = [("a", 1), ("b", 2)].into_iter().collect();
    println!("{} {:?}", map["b"], map.values().copied().max());
    let mut it = a.iter();
    println!("{:?} {:?} {:?}", it.by_ref().take(2).collect::<Vec<_>>(), it.next(), it.as_slice());
    println!("{:?} {:?} {}", it.nth_back(1), it.next_back(), it.len());
    let mut order = Vec::new();
    for x in (0..3).map(|x| {
        x * 2
    }).filter(|x| x % 4 == 0) {
        order.push(x);
    }
    println!("{order:?}");
    (0..2).for_each(|x| print!("{x};"));
    println!();
    println!("{:?} {:?}", (0..5).min(), (0..=5).max());
    println!("{:?} {:?} {:?}", (5..0).next(), (0..10).nth(3), (0..=3).nth_back(1));
    println!("{:?} {:?} {:?}", (0..u64::MAX).size_hint(), (0..=u64::MAX).size_hint(), (0u128..u128::MAX).size_hint());
    println!("{:?} {:?}", (0..3).last(), (0..=3).rev().last());
    println!("{:?} {} {}", ('a'..'d').collect::<String>(), (0..10).len(), (0..=9u8).len());
    println!("{:?} {:?}", (b'a'..=b'c').map(char::from).collect::<Vec<_>>(), ('\u{d7fe}'..='\u{e001}').count());
    println!("{:?}", <i32 as iter::Sum<&i32>>::sum([1, 2].iter()) + <i32 as iter::Product>::product([2, 3].into_iter()));
    let dynamic: &mut dyn Iterator<Item = i32> = &mut (0..4);
    println!("{:?} {:?}", dynamic.next(), dynamic.map(|x| x * 10).collect::<Vec<_>>());
    let boxed: Box<dyn DoubleEndedIterator<Item = char>> = Box::new("xyz".chars());
    println!("{}", boxed.rev().collect::<String>());
}
