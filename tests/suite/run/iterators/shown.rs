// What iterators look like when they are printed.

fn main() {
    let a = [1, 2, 3];
    println!("{:?}", a.iter().map(|x| x + 1));
    println!("{:?}", a.iter().filter(|x| **x > 1).take_while(|_| true).skip_while(|_| false));
    println!("{:?} {:?}", std::iter::once_with(|| 1), std::iter::repeat_with(|| 1));
    println!("{:?} {:?}", std::iter::from_fn(|| Some(1)), std::iter::successors(Some(1), |x| Some(x + 1)));
    println!("{:?}", a.iter().scan(1, |_, x| Some(x)));
    println!("{:?} {:?}", a.iter().flat_map(|x| Some(x)), [[1], [2]].iter().flatten());
    println!("{:?}", a.iter().map_while(|x| Some(x)).inspect(|_| ()));
    println!("{:?}", a.iter().peekable());
    println!("{:?}", (1..4).step_by(2).cycle().skip(1).take(2).fuse().enumerate());
    println!("{:?}", (1..4).chain(2..3).rev());
    println!("{:?} {:?} {:?}", std::iter::repeat_n(1, 2), std::iter::repeat(1), std::iter::empty::<i32>());
    println!("{:?} {:?} {:?}", std::iter::once(1), Some(1).iter(), Ok::<_, ()>(2).into_iter());
    println!("{:?} {:?} {:?}", [1, 2].into_iter(), vec![1, 2].into_iter(), vec![1, 2].drain(..));
    println!("{:?} {:?}", vec![1, 2].splice(..1, [3]), [1, 2].iter().copied());
    println!("{:?} {:?}", [1, 2].iter().cloned(), a.array_windows::<2>());
    println!("{:?} {:?} {:?}", String::from("abc").drain(1..), "abc".bytes(), "abc".char_indices());
    println!("{:?} {:?}", "é".chars(), a.iter().rev());
    let mut it = (0..=2).into_iter();
    it.by_ref().for_each(drop);
    println!("{it:?} {:?} {:?} {:?} {:?}", 1.., ..2, ..=3, ..);
}
