struct Text { body: String }
impl Text {
    fn pick<'a>(&'a self, other: &'a str) -> &'a str { if self.body.is_empty() { other } else { &self.body } }
    fn body(&self, _other: &str) -> &str { &self.body }
}
fn main() {
    let text = Text { body: "b".into() };
    let body;
    {
        let other = String::from("o");
        body = text.body(&other);
        println!("{}", text.pick(&other));
    }
    println!("{body}");
}
