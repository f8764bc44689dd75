// A parser that holds its input, a coroutine by hand, and a builder: self is consumed, borrowed and replaced.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Token<'s> { Word(&'s str), Num(i64), Sym(char) }
struct Lexer<'s> { src: &'s str, pos: usize, peeked: Option<Option<Token<'s>>> }
impl<'s> Lexer<'s> {
    fn new(src: &'s str) -> Self { Lexer { src, pos: 0, peeked: None } }
    fn rest(&self) -> &'s str { &self.src[self.pos..] }
    fn take_while(&mut self, f: impl Fn(char) -> bool) -> &'s str {
        let rest = self.rest();
        let end = rest.find(|c| !f(c)).unwrap_or(rest.len());
        self.pos += end;
        &rest[..end]
    }
    fn read(&mut self) -> Option<Token<'s>> {
        self.take_while(char::is_whitespace);
        let c = self.rest().chars().next()?;
        Some(if c.is_alphabetic() { Token::Word(self.take_while(char::is_alphanumeric)) }
        else if c.is_ascii_digit() { Token::Num(self.take_while(|c| c.is_ascii_digit()).parse().unwrap()) }
        else { self.pos += c.len_utf8(); Token::Sym(c) })
    }
    fn peek(&mut self) -> Option<&Token<'s>> {
        if self.peeked.is_none() { self.peeked = Some(self.read()); }
        self.peeked.as_ref().unwrap().as_ref()
    }
    fn next(&mut self) -> Option<Token<'s>> { match self.peeked.take() { Some(t) => t, None => self.read() } }
    fn eat(&mut self, sym: char) -> bool { if self.peek() == Some(&Token::Sym(sym)) { self.next(); true } else { false } }
}
struct Eval<'l, 's> { lex: &'l mut Lexer<'s>, names: Vec<(&'s str, i64)> }
impl<'l, 's> Eval<'l, 's> {
    fn atom(&mut self) -> Result<i64, &'s str> {
        match self.lex.next() {
            Some(Token::Num(n)) => Ok(n),
            Some(Token::Word(w)) => self.names.iter().find(|(n, _)| *n == w).map(|(_, v)| *v).ok_or(w),
            Some(Token::Sym('(')) => { let v = self.sum()?; self.lex.eat(')'); Ok(v) }
            _ => Err("end"),
        }
    }
    fn product(&mut self) -> Result<i64, &'s str> {
        let mut left = self.atom()?;
        while self.lex.eat('*') { left *= self.atom()?; }
        Ok(left)
    }
    fn sum(&mut self) -> Result<i64, &'s str> {
        let mut left = self.product()?;
        loop {
            match self.lex.peek() {
                Some(Token::Sym('+')) => { self.lex.next(); left += self.product()?; }
                Some(Token::Sym('-')) => { self.lex.next(); left -= self.product()?; }
                _ => return Ok(left),
            }
        }
    }
}
#[derive(Default, Debug)]
struct Config<'a> { name: Option<&'a str>, tags: Vec<&'a str> }
impl<'a> Config<'a> {
    fn name(mut self, n: &'a str) -> Self { self.name = Some(n); self }
    fn tag(&mut self, t: &'a str) -> &mut Self { self.tags.push(t); self }
}
fn main() {
    let src = String::from("2 * (x + 3) - y1");
    let mut lex = Lexer::new(&src);
    let mut e = Eval { lex: &mut lex, names: vec![("x", 4), ("y1", 5)] };
    println!("{:?}", e.sum());
    let bad = { let s = "zz + 1"; let mut l = Lexer::new(s); Eval { lex: &mut l, names: vec![] }.sum() };
    println!("{bad:?} {:?}", lex.next());
    let mut c = Config::default().name(&src[..1]);
    c.tag("t").tag(&src[4..5]);
    let tags = c.tags.len();
    c.tag("last");
    println!("{c:?} {tags}");
}
