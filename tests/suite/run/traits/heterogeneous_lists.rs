//! Lists of types that are folded by a function, by functions and by a trait: three blanket impls that ask for each other.

struct Nil;
struct Cons<H, T> { head: H, tail: T }
struct Poly<P>(P);
trait Apply<I> { type Out; fn apply(i: I) -> Self::Out; }
trait Fold<F, I> { type Out; fn fold(self, f: F, i: I) -> Self::Out; }
impl<F, I> Fold<F, I> for Nil { type Out = I; fn fold(self, _: F, i: I) -> I { i } }
impl<F, R, FT, H, T, I> Fold<Cons<F, FT>, I> for Cons<H, T>
where T: Fold<FT, I>, F: FnOnce(<T as Fold<FT, I>>::Out, H) -> R {
    type Out = R;
    fn fold(self, f: Cons<F, FT>, i: I) -> R { let t = self.tail.fold(f.tail, i); (f.head)(t, self.head) }
}
impl<F, R, H, T, I> Fold<F, I> for Cons<H, T>
where T: Owned<F, I>, F: Fn(<T as Fold<F, I>>::Out, H) -> R {
    type Out = R;
    fn fold(self, f: F, i: I) -> R { Owned::real(self, f, i).0 }
}
trait Owned<F, I>: Fold<F, I> { fn real(self, f: F, i: I) -> (Self::Out, F); }
impl<F, I> Owned<F, I> for Nil { fn real(self, f: F, i: I) -> (I, F) { (i, f) } }
impl<F, H, T, I> Owned<F, I> for Cons<H, T>
where Self: Fold<F, I>, T: Owned<F, I>, F: Fn(<T as Fold<F, I>>::Out, H) -> Self::Out {
    fn real(self, f: F, i: I) -> (Self::Out, F) { let (t, f) = self.tail.real(f, i); ((f)(t, self.head), f) }
}
impl<P, R, H, T, I> Fold<Poly<P>, I> for Cons<H, T>
where T: Fold<Poly<P>, I>, P: Apply<(<T as Fold<Poly<P>, I>>::Out, H), Out = R> {
    type Out = R;
    fn fold(self, p: Poly<P>, i: I) -> R { let t = self.tail.fold(p, i); P::apply((t, self.head)) }
}
struct Sum;
impl Apply<(i32, i32)> for Sum { type Out = i32; fn apply(p: (i32, i32)) -> i32 { p.0 + p.1 } }
impl Apply<(i32, &'static str)> for Sum { type Out = i32; fn apply(p: (i32, &'static str)) -> i32 { p.0 + p.1.len() as i32 } }
fn main() {
    let list = || Cons { head: 1, tail: Cons { head: 2, tail: Cons { head: 3, tail: Nil } } };
    println!("{}", list().fold(|a: i32, b: i32| a * 2 + b, 10));
    let mixed = Cons { head: 1, tail: Cons { head: "abc", tail: Nil } };
    println!("{}", mixed.fold(Poly(Sum), 100));
    let fs = Cons { head: |a: String, b: i32| format!("{a}{b}"), tail: Cons { head: |a: i32, s: &str| format!("{a}{s}"), tail: Nil } };
    println!("{}", Cons { head: 7, tail: Cons { head: "x", tail: Nil } }.fold(fs, 1));
}
