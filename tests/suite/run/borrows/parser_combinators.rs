type Out<'i, T> = Result<(T, &'i str), (&'static str, &'i str)>;
fn tag<'t>(t: &'t str) -> impl for<'i> Fn(&'i str) -> Out<'i, &'i str> + 't {
    move |i| if i.starts_with(t) { Ok(i.split_at(t.len())) } else { Err(("tag", i)) }
}
fn digits<'i>(i: &'i str) -> Out<'i, u32> {
    let end = i.find(|c: char| !c.is_ascii_digit()).unwrap_or(i.len());
    i[..end].parse().map(|n| (n, &i[end..])).map_err(|_| ("digits", i))
}
fn map<A, B>(p: impl for<'i> Fn(&'i str) -> Out<'i, A>, f: impl Fn(A) -> B) -> impl for<'i> Fn(&'i str) -> Out<'i, B> {
    move |i| p(i).map(|(a, rest)| (f(a), rest))
}
fn many<'i, T>(p: impl Fn(&'i str) -> Out<'i, T>) -> impl Fn(&'i str) -> Out<'i, Vec<T>> {
    move |mut i| {
        let mut out = Vec::new();
        while let Ok((t, rest)) = p(i) {
            out.push(t);
            i = rest;
        }
        Ok((out, i))
    }
}
fn pair<'i, A, B>(a: impl Fn(&'i str) -> Out<'i, A>, b: impl Fn(&'i str) -> Out<'i, B>) -> impl Fn(&'i str) -> Out<'i, (A, B)> {
    move |i| {
        let (x, i) = a(i)?;
        let (y, i) = b(i)?;
        Ok(((x, y), i))
    }
}
struct Boxed<'p, T> { run: Box<dyn for<'i> Fn(&'i str) -> Out<'i, T> + 'p> }
impl<'p, T: 'p> Boxed<'p, T> {
    fn new(f: impl for<'i> Fn(&'i str) -> Out<'i, T> + 'p) -> Self { Boxed { run: Box::new(f) } }
    fn or(self, other: Boxed<'p, T>) -> Boxed<'p, T> {
        Boxed::new(move |i| (self.run)(i).or_else(|_| (other.run)(i)))
    }
    fn then<U: 'p>(self, f: impl Fn(T) -> U + 'p) -> Boxed<'p, U> { Boxed::new(map(move |i: &str| (self.run)(i), f)) }
}
fn main() {
    let word = String::from("let");
    let input = String::from("letlet12,34,x");
    let (a, rest) = tag(&word)(&input).unwrap();
    println!("{a} {rest}");
    println!("{:?}", many(tag("let"))(&input).map(|(v, rest)| (v.len(), rest)));
    println!("{:?}", pair(tag("let"), many(tag(&word)))(&input));
    println!("{:?}", many(pair(digits, tag(",")))("12,34,x"));
    println!("{:?}", map(digits, |n| n * 2)("21!"));
    println!("{:?}", tag("z")(rest));
    let b = Boxed::new(digits).or(Boxed::new(|i| tag("x")(i).map(|(_, r)| (0, r)))).then(|n| n + 1);
    for i in ["7", "x", "y"] { println!("{:?}", (b.run)(i)); }
}
