trait Lexer<'s> { fn token(&mut self) -> Option<&'s str>; fn all(mut self) -> Vec<&'s str> where Self: Sized { let mut v = vec![]; while let Some(t) = self.token() { v.push(t); } v } }
struct Commas<'s>(&'s str);
impl<'s> Lexer<'s> for Commas<'s> {
    fn token(&mut self) -> Option<&'s str> {
        if self.0.is_empty() { return None; }
        match self.0.find(',') {
            Some(i) => { let t = &self.0[..i]; self.0 = &self.0[i + 1..]; Some(t) }
            None => Some(std::mem::take(&mut self.0)),
        }
    }
}
impl<'s, L: Lexer<'s> + ?Sized> Lexer<'s> for &mut L { fn token(&mut self) -> Option<&'s str> { (**self).token() } }
trait Visitor { type Out<'a> where Self: 'a; fn visit<'a>(&'a mut self, n: &'a str) -> Self::Out<'a>; }
struct Log(Vec<String>);
impl Visitor for Log { type Out<'a> = (&'a str, usize); fn visit<'a>(&'a mut self, n: &'a str) -> (&'a str, usize) { self.0.push(n.into()); (n, self.0.len()) } }
struct Env<'p> { names: Vec<&'static str>, parent: Option<&'p Env<'p>> }
impl<'p> Env<'p> {
    fn child(&'p self, n: &'static str) -> Env<'p> { Env { names: vec![n], parent: Some(self) } }
    fn has(&self, n: &str) -> bool { self.names.iter().any(|m| *m == n) || self.parent.is_some_and(|p| p.has(n)) }
    fn depth(&self) -> usize { let mut d = 0; let mut e = Some(self); while let Some(x) = e { d += 1; e = x.parent; } d }
}
impl<'a> From<&'a str> for Commas<'a> { fn from(s: &'a str) -> Self { Commas(s) } }
impl<'a> AsRef<str> for Commas<'a> { fn as_ref(&self) -> &str { self.0 } }
impl PartialEq<str> for Commas<'_> { fn eq(&self, o: &str) -> bool { self.0 == o } }
fn longest<'a, I>(it: I) -> &'a str where I: IntoIterator<Item = &'a str> { it.into_iter().max_by_key(|s| s.len()).unwrap_or("") }
fn both<'a, 'b: 'a>(a: &'a str, b: &'b str) -> [&'a str; 2] { [a, b] }
fn dynamic<'l, 's>(l: &'l mut dyn Lexer<'s>) -> usize where { let mut n = 0; while l.token().is_some() { n += 1; } n }
fn main() {
    let tokens;
    { let own = String::from("a,bb,c"); let mut c = Commas::from(own.as_str()); println!("{:?} {}", (&mut c).token(), c == *"bb,c"); println!("{}", c.as_ref()); tokens = c.all().len(); }
    println!("{tokens} {}", longest(Commas("x,yy").all()));
    let mut log = Log(vec![]);
    let (n, c) = log.visit("v");
    println!("{n} {c}");
    log.visit("w");
    println!("{:?}", log.0);
    let root = Env { names: vec!["r"], parent: None };
    let a = root.child("a");
    let b = a.child("b");
    println!("{} {} {}", b.has("r"), b.has("z"), b.depth());
    let s = String::from("s");
    println!("{:?} {}", both(&s, "t"), dynamic(&mut Commas("p,q,r")));
}
