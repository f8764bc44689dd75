// edition: 2021
// A trait that is asked of a parameter and of its own associated type.
fn first<I>(iterable: I) -> I::Item
where
    I: IntoIterator,
    I::Item: IntoIterator + Default,
{
    iterable.into_iter().next().unwrap_or_default()
}

fn joined<I>(iterable: I) -> I::Item
where
    I: IntoIterator,
    I::Item: Extend<<<I as IntoIterator>::Item as IntoIterator>::Item> + IntoIterator + Default,
{
    iterable.into_iter().fold(<_>::default(), |mut all: I::Item, next| {
        all.extend(next);
        all
    })
}

fn total<I>(nested: I) -> i32
where
    I: IntoIterator,
    I::Item: IntoIterator,
    <I::Item as IntoIterator>::Item: IntoIterator<Item = i32>,
{
    nested.into_iter().flat_map(|inner| inner.into_iter().flat_map(|innermost| innermost)).sum()
}

trait Node {
    type Next: Node;
    fn name(&self) -> String;
    fn next(&self) -> Self::Next;
}
struct End;
struct Link(u8);
impl Node for End {
    type Next = End;
    fn name(&self) -> String {
        "end".into()
    }
    fn next(&self) -> End {
        End
    }
}
impl Node for Link {
    type Next = End;
    fn name(&self) -> String {
        format!("link {}", self.0)
    }
    fn next(&self) -> End {
        End
    }
}
fn names<N>(node: N) -> [String; 3]
where
    N: Node,
    N::Next: Node,
    <N::Next as Node>::Next: Node,
{
    [node.name(), node.next().name(), node.next().next().name()]
}

trait Joined: Iterator {
    fn joined(self) -> Self::Item
    where
        Self: Sized,
        Self::Item: Extend<<<Self as Iterator>::Item as IntoIterator>::Item> + IntoIterator + Default,
    {
        joined(self)
    }
}
impl<T: ?Sized + Iterator> Joined for T {}

fn main() {
    println!("{:?} {:?}", first(vec![vec![1, 2], vec![3]]), first(Vec::<String>::new().into_iter().map(|_| vec![0u8])));
    println!("{:?} {:?}", joined(vec![vec![1], vec![2, 3]]), [Some(vec![1]), None].into_iter().flatten().joined());
    println!("{}", total(vec![vec![vec![1, 2]], vec![vec![3], vec![4]]]));
    println!("{:?} {:?}", names(Link(3)), names(End));
}
