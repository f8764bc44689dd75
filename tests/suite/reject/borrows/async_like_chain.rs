struct Builder<'a> { parts: Vec<&'a str> }
impl<'a> Builder<'a> {
    fn new() -> Self { Builder { parts: vec![] } }
    fn part(mut self, p: &'a str) -> Self { self.parts.push(p); self }
}
fn main() {
    let b;
    {
        let s = String::from("p");
        b = Builder::new().part("a").part(&s);
    }
    println!("{}", b.parts.len());
}
