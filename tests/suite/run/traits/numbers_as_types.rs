//! Numbers as types: impls that ask for themselves of a larger type, with another argument that gets smaller.

use std::marker::PhantomData;
use std::ops::{Add, Shl, Sub};

struct Zero;
struct One;
struct End;
struct Digits<High, Low>(PhantomData<(High, Low)>);

trait Digit {
    const VALUE: u64;
}
trait Number {
    const VALUE: u64;
}

impl Digit for Zero {
    const VALUE: u64 = 0;
}
impl Digit for One {
    const VALUE: u64 = 1;
}
impl Number for End {
    const VALUE: u64 = 0;
}
impl<High: Number, Low: Digit> Number for Digits<High, Low> {
    const VALUE: u64 = 2 * High::VALUE + Low::VALUE;
}

type Less<N> = <N as Sub<One>>::Output;
type Shifted<N, By> = <N as Shl<By>>::Output;
type Sum<A, B> = <A as Add<B>>::Output;

impl<High> Sub<One> for Digits<High, One> {
    type Output = Digits<High, Zero>;
    fn sub(self, _: One) -> Self::Output {
        Digits(PhantomData)
    }
}
impl<High: Sub<One>> Sub<One> for Digits<High, Zero> {
    type Output = Digits<Less<High>, One>;
    fn sub(self, _: One) -> Self::Output {
        Digits(PhantomData)
    }
}

impl<High, Low> Shl<End> for Digits<High, Low> {
    type Output = Self;
    fn shl(self, _: End) -> Self {
        self
    }
}
impl<High, Low> Shl<Digits<End, One>> for Digits<High, Low> {
    type Output = Digits<Self, Zero>;
    fn shl(self, _: Digits<End, One>) -> Self::Output {
        Digits(PhantomData)
    }
}
impl<High, Low, H, M, L> Shl<Digits<Digits<H, M>, L>> for Digits<High, Low>
where
    Digits<Digits<H, M>, L>: Sub<One>,
    Digits<Digits<High, Low>, Zero>: Shl<Less<Digits<Digits<H, M>, L>>>,
{
    type Output = Shifted<Digits<Digits<High, Low>, Zero>, Less<Digits<Digits<H, M>, L>>>;
    fn shl(self, by: Digits<Digits<H, M>, L>) -> Self::Output {
        Digits::<Self, Zero>(PhantomData).shl(by - One)
    }
}

impl<High> Add<One> for Digits<High, Zero> {
    type Output = Digits<High, One>;
    fn add(self, _: One) -> Self::Output {
        Digits(PhantomData)
    }
}

/// Asks for itself of a larger type, and of a smaller argument.
trait Walk<By> {
    fn steps() -> usize;
}
impl<T> Walk<()> for Vec<T> {
    fn steps() -> usize {
        0
    }
}
impl<T, Rest> Walk<(Rest,)> for Vec<T>
where
    Vec<Vec<T>>: Walk<Rest>,
{
    fn steps() -> usize {
        1 + <Vec<Vec<T>> as Walk<Rest>>::steps()
    }
}

type Single = Digits<End, One>;
type Two = Digits<Single, Zero>;
type Four = Digits<Two, Zero>;
type Three = Sum<Two, One>;

fn value<N: Number>(_: N) -> u64 {
    N::VALUE
}

fn main() {
    println!("{} {}", Three::VALUE, Less::<Four>::VALUE);
    println!("{} {}", Shifted::<Four, Single>::VALUE, Shifted::<Three, Single>::VALUE);
    println!("{}", Shifted::<Three, End>::VALUE);
    println!("{}", value(Digits::<Two, Zero>(PhantomData) - One));
    println!("{}", <Vec<u8> as Walk<((((),),),)>>::steps());
}
