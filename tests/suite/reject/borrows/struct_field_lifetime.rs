struct Cursor<'a> { text: &'a str }
impl<'a> Cursor<'a> {
    fn set(&mut self, text: &str) { self.text = text; }
}
fn main() { Cursor { text: "a" }.set("b"); }
