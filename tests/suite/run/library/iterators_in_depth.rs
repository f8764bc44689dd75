//! Adapters, consumers and sources of iterators, and how they are shown.
#![allow(warnings)]
use std::collections::*;
use std::iter;
use std::ops::ControlFlow;

trait PC {
    fn partition_check(self) -> usize;
}
impl<'a, I: Iterator<Item = &'a i32>> PC for I {
    fn partition_check(self) -> usize {
        self.count()
    }
}
trait AC {
    fn advance_check(&mut self) -> Option<i32>;
}
impl<I: Iterator<Item = i32>> AC for I {
    fn advance_check(&mut self) -> Option<i32> {
        self.nth(0)
    }
}

fn adapters_shown() {
    let v = [3i32, 1, 4, 1, 5, 9];
    println!("{:?}", v.iter().map(|x| x * 2));
    println!("{:?}", v.iter().filter(|x| **x > 1));
    println!("{:?}", v.iter().enumerate().skip(1).take(2));
    println!("{:?}", v.iter().zip(1..));
    println!("{:?}", v.iter().chain(&[7]));
    println!("{:?}", v.iter().rev().cloned().cycle());
    println!("{:?}", v.iter().peekable());
    println!("{:?}", v.iter().step_by(2));
    println!("{:?}", v.iter().fuse());
    println!("{:?}", v.iter().inspect(|_| ()));
    println!("{:?}", v.iter().scan(0, |_, _| Some(1)));
    println!("{:?}", v.iter().flat_map(|x| 0..*x));
    println!("{:?}", [[1], [2]].iter().flatten());
    println!("{:?}", v.iter().take_while(|_| true));
    println!("{:?}", v.iter().skip_while(|_| true));
    println!("{:?}", v.iter().map_while(|x| Some(x)));
    println!("{:?}", v.iter().filter_map(|x| Some(x)));
    println!("{:?} {:?} {:?} {:?}", iter::once(1), iter::repeat(2), iter::empty::<i32>(), iter::repeat_n(1, 2));
    println!("{:?} {:?}", iter::successors(Some(1), |x| Some(x * 2)), iter::from_fn(|| Some(1)));
    println!("{:?} {:?}", iter::once_with(|| 1), iter::repeat_with(|| 1));
    println!("{:?} {:?} {:?}", 0..3, (0..=3).rev(), (0..10).step_by(3));
}

fn consumers() {
    let v = [3i32, 1, 4, 1, 5, 9];
    println!(
        "{:?} {:?}",
        v.iter().fold(String::new(), |a, x| a + &x.to_string()),
        v.iter().copied().reduce(|a, b| a * b)
    );
    println!("{:?} {:?} {:?}", v.iter().min(), v.iter().max_by(|a, b| a.cmp(b)), v.iter().min_by_key(|x| **x % 3));
    println!(
        "{:?} {:?} {:?}",
        v.iter().position(|x| *x == 1),
        v.iter().rposition(|x| *x == 1),
        v.iter().find(|x| **x > 3)
    );
    println!(
        "{:?} {:?}",
        v.iter().find_map(|x| (*x > 3).then_some(x * 10)),
        v.iter().partition::<Vec<i32>, _>(|x| **x > 3)
    );
    println!("{:?} {:?} {:?}", v.iter().any(|x| *x == 9), v.iter().all(|x| *x > 1), v.iter().count());
    println!("{:?} {:?}", v.iter().last(), v.iter().nth(2));
    println!("{} {}", v.iter().sum::<i32>(), v.iter().product::<i32>());
    println!(
        "{:?} {:?}",
        ["1", "2"].iter().map(|s| s.parse::<i32>()).sum::<Result<i32, _>>(),
        ["1", "x"].iter().map(|s| s.parse::<i32>().ok()).sum::<Option<i32>>()
    );
    println!(
        "{:?} {:?}",
        ["1", "x"].iter().map(|s| s.parse::<i32>()).collect::<Result<Vec<_>, _>>(),
        ["1", "2"].iter().map(|s| s.parse::<i32>().ok()).collect::<Option<Vec<_>>>()
    );
    println!("{:?} {:?}", [1, 2].iter().cmp([1, 3].iter()), [1.0].iter().partial_cmp([f64::NAN].iter()));
    println!(
        "{} {} {} {}",
        [1].iter().eq([1].iter()),
        [1].iter().ne([2].iter()),
        [1].iter().lt([2].iter()),
        [1, 2].iter().ge([1].iter())
    );
    println!("{:?} {:?}", [1, 2].iter().is_sorted(), (1..4).map(|x| (x, x * x)).unzip::<i32, i32, Vec<_>, Vec<_>>());
    println!("{:?}", v.iter().by_ref().take(2).collect::<Vec<_>>());
    let mut it = v.iter().peekable();
    println!("{:?}", (1..=3).flat_map(|x| (0..x).map(move |y| (x, y))).collect::<Vec<_>>());
    println!(
        "{:?}",
        v.iter()
            .scan(0, |a, x| {
                *a += x;
                Some(*a)
            })
            .collect::<Vec<_>>()
    );
    println!("{:?}", v.iter().map_while(|x| (*x < 5).then(|| x * 2)).collect::<Vec<_>>());
    println!("{:?}", v.iter().copied().inspect(|x| print!("<{x}>")).skip_while(|x| *x != 4).collect::<VecDeque<_>>());
    println!("{:?}", iter::successors(Some(1u32), |x| x.checked_mul(10)).collect::<Vec<_>>().len());
    println!("{:?}", (0..5).rev().chain(10..12).collect::<Vec<_>>());
    println!("{:?} {:?}", (0..5).nth_back(1), (0..5).rfind(|x| x % 2 == 0));
    println!("{:?}", (0..5).rfold(0, |a, x| a * 10 + x));
    println!("{:?}", (0..5).try_rfold(0i32, |a, x| a.checked_add(x)));
    println!("{:?} {:?}", (0..10).size_hint(), (0..10).filter(|_| true).size_hint());
    println!("{:?} {:?}", ('a'..='e').collect::<String>(), ('a'..'e').rev().step_by(2).collect::<String>());
}

fn collected() {
    let v = [3i32, 1, 4, 1, 5, 9];
    println!("{:?}", [1, 2, 3].iter().max_by(|a, b| b.cmp(a)));
    println!("{:?}", [Some(1), None, Some(3)].into_iter().flatten().collect::<Vec<_>>());
    println!("{:?}", vec![Ok(1), Err("e")].into_iter().collect::<Result<Vec<i32>, _>>());
    println!("{:?}", (1..=3).cycle().take(7).collect::<Vec<_>>());
    println!("{:?}", iter::repeat("a").take(2).collect::<String>());
    println!("{:?}", [(1, 'a'), (2, 'b')].into_iter().collect::<BTreeMap<_, _>>());
    println!("{:?}", (0..6).collect::<Vec<_>>().chunks(2).map(|c| c.iter().sum::<i32>()).collect::<Vec<_>>());
    println!(
        "{:?}",
        [1, 2, 3, 4].iter().rev().skip(1).map(|x| x + 1).filter(|x| x % 2 == 1).collect::<LinkedList<_>>()
    );
    println!("{:?}", ["a", "b"].iter().rev().copied().collect::<Vec<&str>>().concat());
    println!("{:?}", (1..4).map(|x| x as f64).sum::<f64>());
    println!("{:?}", iter::empty::<i32>().max());
    println!("{:?}", [1, 5, 2].iter().copied().map(std::cmp::Reverse).max());
    println!("{:?}", (0..3).zip("abc".chars()).map(|(i, c)| format!("{i}{c}")).collect::<Vec<_>>());
    println!("{:?}", [1, 2, 3].iter().partition_check());
    println!("{:?}", (0..3).map(Some).collect::<Option<Vec<_>>>());
    println!("{:?}", iter::once(1).chain(iter::once(2)).rev().collect::<Vec<_>>());
    let (mn, mx) = v.iter().fold((i32::MAX, i32::MIN), |(a, b), x| (a.min(*x), b.max(*x)));
    println!("{:?}", (1..=4).collect::<BinaryHeap<_>>().into_sorted_vec());
    println!("{:?}", (0..20).step_by(5).len());
    println!("{:?}", v.iter().skip(2).len());
    let mut a = [1, 2, 3].into_iter();
    println!("{:?} {:?}", (0..=5).contains(&5), (0..5).is_empty());
    println!("{:?}", "ab".chars().flat_map(char::to_uppercase).collect::<String>());
    println!("{:?}", (0u8..=255).count());
    println!("{:?}", (0..3).collect::<Box<[_]>>());
    println!("{:?}", iter::repeat_n(String::from("x"), 2).collect::<Vec<_>>());
    println!("{:?}", [[1, 2], [3, 4]].concat().iter().rev().collect::<Vec<_>>());
    println!("{:?}", [1, 2].iter().min_by(|a, b| a.partial_cmp(b).unwrap()));
    println!("{:?}", ControlFlow::<i32, ()>::Break(1).break_value());
    println!(
        "{:?} {:?}",
        ControlFlow::<i32, i32>::Continue(1).is_continue(),
        ControlFlow::<i32, i32>::Continue(2).map_break(|x| x + 1)
    );
    println!("{:?}", std::cmp::max_by_key(-3, 2, |x: &i32| x.abs()));
    println!("{:?} {:?}", std::cmp::min(1, 2), std::cmp::Ordering::Less.then(std::cmp::Ordering::Greater));
    println!("{:?} {:?}", 1.cmp(&2).reverse(), 1.cmp(&2).is_lt());
    println!("{:?} {:?}", 5.clamp(1, 3), "a".max("b"));
    println!("{:?}", (1, "a").cmp(&(1, "b")));
    println!("{:?}", std::cmp::Reverse(1) < std::cmp::Reverse(2));
}

fn main() {
    adapters_shown();
    consumers();
    collected();
}
