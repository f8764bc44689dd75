// edition: 2021
// Derives ask their trait of every associated type of a parameter that stands in a field's type, however deep.
#[derive(Clone, Debug, PartialEq)]
struct PutBack<I>
where
    I: Iterator,
{
    top: Option<I::Item>,
    iter: I,
}

#[derive(Clone, Debug)]
struct Pairs<I: Iterator, const N: usize>(Vec<(I::Item, u8)>, [Option<Box<I::Item>>; N], I);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
enum Step<I: IntoIterator> {
    #[default]
    Nothing,
    One(Result<I::Item, (I, I::Item)>),
}

impl<I: Iterator> Iterator for PutBack<I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        self.top.take().or_else(|| self.iter.next())
    }
}

fn main() {
    let back = PutBack { top: Some(7), iter: 0..3 };
    println!("{:?} {} {:?}", back.clone(), back == back.clone(), back.collect::<Vec<_>>());
    println!("{:?}", Pairs(vec![(1, 2)], [Some(Box::new(3)), None], 0..2).clone());
    let (none, one): (Step<Vec<i32>>, _) = (Step::default(), Step::One(Err((vec![1], 2))));
    println!("{:?} {:?} {}", none.clone(), one, none < one);
}
