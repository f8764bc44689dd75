const LIMIT: &str = "max";
struct Token<'a> { kind: Kind<'a>, at: usize }
#[derive(Clone, Copy, PartialEq, Debug)]
enum Kind<'a> { Word(&'a str), Number(i64), Open, Close }
fn lex(text: &str) -> Vec<Token<'_>> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let at = text.len() - rest.len();
        let (kind, used) = match c {
            ' ' => { rest = &rest[1..]; continue; }
            '(' => (Kind::Open, 1),
            ')' => (Kind::Close, 1),
            c if c.is_ascii_digit() => {
                let end = rest.find(|c: char| !c.is_ascii_digit()).unwrap_or(rest.len());
                (Kind::Number(rest[..end].parse().unwrap()), end)
            }
            _ => {
                let end = rest.find([' ', '(', ')']).unwrap_or(rest.len());
                (Kind::Word(&rest[..end]), end)
            }
        };
        all.push(Token { kind, at });
        rest = &rest[used..];
    }
    all
}
struct Stream<'t, 'a> { tokens: &'t [Token<'a>] }
impl<'t, 'a> Stream<'t, 'a> {
    fn next(&mut self) -> Option<&'t Token<'a>> { let (first, rest) = self.tokens.split_first()?; self.tokens = rest; Some(first) }
    fn peek(&self) -> Option<Kind<'a>> { self.tokens.first().map(|t| t.kind) }
    fn sum(&mut self) -> i64 {
        let mut n = 0;
        while let Some(token) = self.next() {
            match token.kind {
                Kind::Number(v) => n += v,
                Kind::Open => n += self.sum(),
                Kind::Close => return n,
                Kind::Word(w) if w == LIMIT => n = n.min(100),
                Kind::Word(_) => {}
            }
        }
        n
    }
}
fn main() {
    let text = String::from("add (1 22) max ok 3");
    let tokens = lex(&text);
    let words: Vec<&str> = tokens.iter().filter_map(|t| if let Kind::Word(w) = t.kind { Some(w) } else { None }).collect();
    let mut stream = Stream { tokens: &tokens };
    println!("{:?} {}", stream.peek(), stream.sum());
    println!("{words:?} {}", tokens.last().unwrap().at);
    let data = [Some("a"), None, Some("b")];
    let [x, .., y] = &data;
    if let (Some(x), Some(y)) = (x, y) { println!("{x}{y}"); }
    let found = data.iter().position(|d| matches!(d, Some(s) if *s == "b"));
    println!("{found:?}");
    match &text[..] { s @ ("x" | "y") => println!("{s}"), s if s.len() > 5 => println!("long {}", &s[..3]), _ => {} }
}
