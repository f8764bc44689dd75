//! Closures whose parameters are associated types with a lifetime that each call chooses.
trait Family {
    type Of<'a>;
}
struct Text;
impl Family for Text {
    type Of<'a> = &'a str;
}
struct Bytes;
impl Family for Bytes {
    type Of<'a> = Vec<&'a u8>;
}
fn with<F: Family, R>(make: impl for<'a> Fn(&'a str) -> F::Of<'a>, use_it: impl for<'a> FnOnce(F::Of<'a>) -> R) -> R {
    let text = String::from("hey");
    let value = make(&text);
    use_it(value)
}

trait Mirror {
    type Image;
}
impl<T> Mirror for T {
    type Image = T;
}
fn of_nothing<L, T>(closure: L)
where
    L: FnOnce(Option<<&T as Mirror>::Image>),
    for<'a> &'a T: Mirror,
{
    closure(None);
}

trait Lend {
    type Item<'a>
    where
        Self: 'a;
    fn next<'a>(&'a mut self) -> Option<Self::Item<'a>>;
    fn each<F>(mut self, mut f: F)
    where
        Self: Sized,
        F: for<'a> FnMut(Self::Item<'a>),
    {
        while let Some(item) = self.next() {
            f(item)
        }
    }
    fn fold<B, F>(mut self, init: B, mut f: F) -> B
    where
        Self: Sized,
        F: for<'a> FnMut(B, Self::Item<'a>) -> B,
    {
        let mut folded = init;
        while let Some(item) = self.next() {
            folded = f(folded, item)
        }
        folded
    }
}
struct Windows {
    values: Vec<i32>,
    at: usize,
}
impl Lend for Windows {
    type Item<'a> = &'a mut [i32];
    fn next<'a>(&'a mut self) -> Option<&'a mut [i32]> {
        let window = self.values.get_mut(self.at..self.at + 2)?;
        self.at += 1;
        Some(window)
    }
}

trait Service<Request> {
    type Response;
    fn call(&self, request: Request) -> Self::Response;
}
impl<F, Request, Response> Service<Request> for F
where
    F: Fn(Request) -> Response,
{
    type Response = Response;
    fn call(&self, request: Request) -> Response {
        self(request)
    }
}
fn run<S>(service: S) -> usize
where
    S: for<'a> Service<&'a str, Response = &'a str>,
{
    let text = String::from("abc");
    service.call(&text).len()
}
fn rest(text: &str) -> &str {
    &text[1..]
}

fn main() {
    println!("{}", with::<Text, usize>(|s| s, |x| x.len()));
    println!("{}", with::<Bytes, u8>(|s| s.as_bytes().iter().collect(), |x| *x[0]));
    of_nothing::<_, u8>(|_| {});
    of_nothing::<_, u8>(|x| println!("{}", x.is_none()));
    let windows = || Windows { values: vec![1, 2, 3], at: 0 };
    windows().each(|window| {
        window[0] += 1;
        println!("{window:?}")
    });
    println!("{}", windows().fold(0, |sum, window| sum + window[0] + window[1]));
    println!("{}", run(rest));
}
