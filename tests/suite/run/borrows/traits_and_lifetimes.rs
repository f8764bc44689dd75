use std::fmt::Debug;
trait Source<'a> { fn get(&self) -> &'a str; }
struct Text<'a>(&'a str);
impl<'a> Source<'a> for Text<'a> { fn get(&self) -> &'a str { self.0 } }
trait Parser<'i> { type Output; fn parse(&mut self, input: &'i str) -> Option<(Self::Output, &'i str)>; }
struct Word;
struct Number;
impl<'i> Parser<'i> for Word {
    type Output = &'i str;
    fn parse(&mut self, input: &'i str) -> Option<(&'i str, &'i str)> {
        let end = input.find(|c: char| !c.is_alphabetic()).unwrap_or(input.len());
        (end > 0).then(|| input.split_at(end))
    }
}
impl<'i> Parser<'i> for Number {
    type Output = u32;
    fn parse(&mut self, input: &'i str) -> Option<(u32, &'i str)> {
        let end = input.find(|c: char| !c.is_ascii_digit()).unwrap_or(input.len());
        input[..end].parse().ok().map(|n| (n, &input[end..]))
    }
}
struct Both<A, B>(A, B);
impl<'i, A: Parser<'i>, B: Parser<'i>> Parser<'i> for Both<A, B> {
    type Output = (A::Output, B::Output);
    fn parse(&mut self, input: &'i str) -> Option<(Self::Output, &'i str)> {
        let (a, rest) = self.0.parse(input)?;
        let (b, rest) = self.1.parse(rest)?;
        Some(((a, b), rest))
    }
}
impl<'i, O, F: FnMut(&'i str) -> Option<(O, &'i str)>> Parser<'i> for F {
    type Output = O;
    fn parse(&mut self, input: &'i str) -> Option<(O, &'i str)> { self(input) }
}
fn all<'i, P: Parser<'i>>(mut p: P, mut input: &'i str) -> Vec<P::Output> {
    let mut out = vec![];
    while let Some((item, rest)) = p.parse(input) { out.push(item); input = rest; }
    out
}
trait Lend { type Item<'s>: Debug where Self: 's; fn lend<'s>(&'s mut self) -> Option<Self::Item<'s>>; }
struct Slide { data: Vec<i32>, at: usize }
impl Lend for Slide {
    type Item<'s> = &'s mut [i32];
    fn lend<'s>(&'s mut self) -> Option<&'s mut [i32]> {
        let at = self.at;
        self.at += 1;
        self.data.get_mut(at..at + 2)
    }
}
fn drain_lend<L: Lend>(l: &mut L) { while let Some(item) = l.lend() { print!("{item:?} "); } println!(); }
fn show<'a, S: Source<'a> + ?Sized>(s: &S) -> &'a str { s.get() }
fn main() {
    let owned = String::from("abc12xyz7!");
    let got = {
        let t = Text(&owned);
        let d: &dyn Source = &t;
        (show(&t), show(d))
    };
    println!("{got:?}");
    let pairs = all(Both(Word, Number), &owned);
    println!("{pairs:?}");
    fn first(s: &str) -> Option<(char, &str)> {
        let c = s.chars().next()?;
        Some((c, &s[c.len_utf8()..]))
    }
    let firsts = all(first, "hey");
    println!("{firsts:?}");
    let mut slide = Slide { data: vec![1, 2, 3, 4], at: 0 };
    while let Some(w) = slide.lend() { w[1] += w[0]; }
    println!("{:?}", slide.data);
    slide.at = 1;
    drain_lend(&mut slide);
}
