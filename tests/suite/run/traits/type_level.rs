//! Numbers as types: addition, subtraction, multiplication and length by recursion of projections.

use std::marker::PhantomData;
use std::ops::{Add, Sub, Mul, Shl};
#[derive(Clone, Copy, Default)] struct Term;
#[derive(Clone, Copy, Default)] struct B0;
#[derive(Clone, Copy, Default)] struct B1;
#[derive(Clone, Copy, Default)] struct UInt<U, B> { _m: PhantomData<(U, B)> }
trait Bit: Copy + Default { const U8: u8; }
impl Bit for B0 { const U8: u8 = 0; }
impl Bit for B1 { const U8: u8 = 1; }
trait Unsigned: Copy + Default { const VALUE: u64; }
impl Unsigned for Term { const VALUE: u64 = 0; }
impl<U: Unsigned, B: Bit> Unsigned for UInt<U, B> { const VALUE: u64 = U::VALUE * 2 + B::U8 as u64; }
type Sum<A, B> = <A as Add<B>>::Output;
type Diff<A, B> = <A as Sub<B>>::Output;
type Prod<A, B> = <A as Mul<B>>::Output;
type U0 = Term; type U1 = UInt<Term, B1>; type U2 = UInt<U1, B0>; type U3 = UInt<U1, B1>; type U5 = UInt<U2, B1>; type U6 = UInt<U3, B0>;
type Add1<N> = Sum<N, B1>; type Sub1<N> = Diff<N, B1>; type Length<T> = <T as Len>::Output;
// + bit
impl Add<B0> for Term { type Output = Term; fn add(self, _: B0) -> Term { Term } }
impl Add<B1> for Term { type Output = U1; fn add(self, _: B1) -> U1 { U1::default() } }
impl<U: Unsigned, B: Bit> Add<B0> for UInt<U, B> { type Output = UInt<U, B>; fn add(self, _: B0) -> Self { self } }
impl<U: Unsigned> Add<B1> for UInt<U, B0> { type Output = UInt<U, B1>; fn add(self, _: B1) -> UInt<U, B1> { Default::default() } }
impl<U: Unsigned> Add<B1> for UInt<U, B1> where U: Add<B1>, Add1<U>: Unsigned { type Output = UInt<Add1<U>, B0>; fn add(self, _: B1) -> Self::Output { Default::default() } }
// + number
impl<U: Unsigned> Add<U> for Term { type Output = U; fn add(self, r: U) -> U { r } }
impl<U: Unsigned, B: Bit> Add<Term> for UInt<U, B> { type Output = UInt<U, B>; fn add(self, _: Term) -> Self { self } }
impl<L: Unsigned, R: Unsigned> Add<UInt<R, B0>> for UInt<L, B0> where L: Add<R> { type Output = UInt<Sum<L, R>, B0>; fn add(self, _: UInt<R, B0>) -> Self::Output { UInt { _m: PhantomData } } }
impl<L: Unsigned, R: Unsigned> Add<UInt<R, B1>> for UInt<L, B0> where L: Add<R> { type Output = UInt<Sum<L, R>, B1>; fn add(self, _: UInt<R, B1>) -> Self::Output { UInt { _m: PhantomData } } }
impl<L: Unsigned, R: Unsigned> Add<UInt<R, B0>> for UInt<L, B1> where L: Add<R> { type Output = UInt<Sum<L, R>, B1>; fn add(self, _: UInt<R, B0>) -> Self::Output { UInt { _m: PhantomData } } }
impl<L: Unsigned, R: Unsigned> Add<UInt<R, B1>> for UInt<L, B1> where L: Add<R>, Sum<L, R>: Add<B1> { type Output = UInt<Add1<Sum<L, R>>, B0>; fn add(self, _: UInt<R, B1>) -> Self::Output { UInt { _m: PhantomData } } }
// - bit
impl<U: Unsigned, B: Bit> Sub<B0> for UInt<U, B> { type Output = UInt<U, B>; fn sub(self, _: B0) -> Self { self } }
impl Sub<B1> for UInt<Term, B1> where { type Output = Term; fn sub(self, _: B1) -> Term { Term } }
impl<U: Unsigned, B: Bit> Sub<B1> for UInt<UInt<U, B>, B1> { type Output = UInt<UInt<U, B>, B0>; fn sub(self, _: B1) -> Self::Output { Default::default() } }
impl<U: Unsigned> Sub<B1> for UInt<U, B0> where U: Sub<B1>, Sub1<U>: Unsigned { type Output = UInt<Sub1<U>, B1>; fn sub(self, _: B1) -> Self::Output { Default::default() } }
trait Len { type Output: Unsigned; fn len(&self) -> Self::Output; }
impl Len for Term { type Output = U0; fn len(&self) -> U0 { Term } }
impl<U: Unsigned, B: Bit> Len for UInt<U, B> where U: Len, Length<U>: Add<B1>, Add1<Length<U>>: Unsigned { type Output = Add1<Length<U>>; fn len(&self) -> Self::Output { Default::default() } }
// *
impl Mul<B0> for Term { type Output = Term; fn mul(self, _: B0) -> Term { Term } }
impl<U: Unsigned, B: Bit> Mul<Term> for UInt<U, B> { type Output = Term; fn mul(self, _: Term) -> Term { Term } }
impl<U: Unsigned> Mul<U> for Term { type Output = Term; fn mul(self, _: U) -> Term { Term } }
impl<L: Unsigned, B: Bit, R: Unsigned> Mul<UInt<R, B>> for UInt<L, B0> where L: Mul<UInt<R, B>> { type Output = UInt<Prod<L, UInt<R, B>>, B0>; fn mul(self, _: UInt<R, B>) -> Self::Output { UInt { _m: PhantomData } } }
impl<L: Unsigned, B: Bit, R: Unsigned> Mul<UInt<R, B>> for UInt<L, B1> where L: Mul<UInt<R, B>>, UInt<Prod<L, UInt<R, B>>, B0>: Add<UInt<R, B>> {
    type Output = Sum<UInt<Prod<L, UInt<R, B>>, B0>, UInt<R, B>>; fn mul(self, r: UInt<R, B>) -> Self::Output { UInt::<Prod<L, UInt<R, B>>, B0> { _m: PhantomData } + r } }
trait PrivateSteps<N, C> { type Out: Default; fn steps(&self, n: N, c: C) -> Self::Out; }
impl<N, C: Unsigned> PrivateSteps<N, C> for Term { type Out = C; fn steps(&self, _: N, c: C) -> C { c } }
impl<U: Unsigned, B: Bit, N, C: Unsigned> PrivateSteps<N, C> for UInt<U, B>
where UInt<U, B>: Sub<B1>, Sub1<UInt<U, B>>: PrivateSteps<N, Add1<C>>, C: Add<B1>, Add1<C>: Unsigned {
    type Out = <Sub1<UInt<U, B>> as PrivateSteps<N, Add1<C>>>::Out;
    fn steps(&self, n: N, _: C) -> Self::Out { (*self - B1).steps(n, Add1::<C>::default()) }
}
impl<U: Unsigned, B: Bit, R: Unsigned> Shl<R> for UInt<U, B>
where UInt<U, B>: Len, Length<UInt<U, B>>: Sub<B1>, (): Work<UInt<U, B>, R, U0, Sub1<Length<UInt<U, B>>>> {
    type Output = <() as Work<UInt<U, B>, R, U0, Sub1<Length<UInt<U, B>>>>>::Out;
    fn shl(self, r: R) -> Self::Output { ().work(self, r, Term, self.len() - B1) }
}
trait Work<A, B, C, I> { type Out; fn work(self, a: A, b: B, c: C, i: I) -> Self::Out; }
impl<A, B, C> Work<A, B, C, U0> for () { type Out = A; fn work(self, a: A, _: B, _: C, _: U0) -> A { a } }
impl<A, B, C, Ui, Bi> Work<A, B, C, UInt<Ui, Bi>> for () where UInt<Ui, Bi>: Sub<B1>, (): Work<A, B, C, Sub1<UInt<Ui, Bi>>>, UInt<Ui, Bi>: Copy {
    type Out = <() as Work<A, B, C, Sub1<UInt<Ui, Bi>>>>::Out;
    fn work(self, a: A, b: B, c: C, i: UInt<Ui, Bi>) -> Self::Out { ().work(a, b, c, i - B1) }
}
fn main() {
    println!("{} {} {}", <Sum<U3, U5>>::VALUE, <Prod<U3, U6>>::VALUE, <Length<U6>>::VALUE);
    println!("{}", <Sub1<U6>>::VALUE);
    let six = U3::default() + U3::default();
    fn value<U: Unsigned>(_: U) -> u64 { U::VALUE }
    println!("{} {}", value(six), value(six * six));
    println!("{}", value(six.len()));
    println!("{}", value(six.steps((), U0::default())));
    println!("{}", value(six << U2::default()));
    println!("{}", <Prod<Prod<U6, U6>, Prod<U5, U6>>>::VALUE);
}
