struct Text { body: String, title: String }
impl Text {
    fn pick(&self, other: &str) -> &str { if self.body.is_empty() { other } else { &self.title } }
}
fn main() { println!("{}", Text { body: "b".into(), title: "t".into() }.pick("o")); }
