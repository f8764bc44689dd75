struct Writer<'o> { out: &'o mut Vec<String>, depth: usize }
impl<'o> Writer<'o> {
    fn nested(&mut self) -> Writer<'_> { Writer { out: self.out, depth: self.depth + 1 } }
    fn line(&mut self, s: &str) -> &mut Self { self.out.push(format!("{}{s}", " ".repeat(self.depth))); self }
    fn finish(self) -> &'o mut Vec<String> { self.out }
    fn both(&mut self) -> (&mut Vec<String>, &usize) { (self.out, &self.depth) }
}
struct Outer<'a, 'b> { inner: &'a mut Inner<'b> }
struct Inner<'b> { text: &'b str, n: u32 }
impl<'a, 'b> Outer<'a, 'b> {
    fn text(&self) -> &'b str { self.inner.text }
    fn n(&mut self) -> &mut u32 { &mut self.inner.n }
    fn into_n(self) -> &'a mut u32 { &mut self.inner.n }
    fn again(&mut self) -> Outer<'_, 'b> { Outer { inner: &mut *self.inner } }
}
fn use_writer(w: Writer<'_>) { w.out.push(String::from("used")); }
fn rec(w: &mut Writer<'_>, n: u32) {
    if n == 0 { return; }
    w.line(&n.to_string());
    let mut deeper = w.nested();
    rec(&mut deeper, n - 1);
    w.line("end");
}
fn through<'a>(r: &'a mut &mut i32) -> &'a mut i32 { r }
fn through_shared<'a, 'b>(r: &'a &'b mut i32) -> &'a i32 { r }
fn copy_out<'a, 'b>(r: &'a mut &'b str) -> &'b str { let s = *r; *r = "replaced"; s }
fn main() {
    let mut out = vec![];
    let mut w = Writer { out: &mut out, depth: 0 };
    rec(&mut w, 2);
    w.line("a").line("b");
    {
        let mut n = w.nested();
        n.line("c");
        use_writer(n.nested());
        n.line("d");
    }
    let (o, d) = w.both();
    o.push(d.to_string());
    w.line("last");
    let done = w.finish();
    done.push(String::from("done"));
    println!("{out:?}");
    let text = String::from("text");
    let mut inner = Inner { text: &text, n: 1 };
    let mut outer = Outer { inner: &mut inner };
    *outer.n() += 1;
    let t = outer.text();
    *outer.again().n() += 1;
    *outer.again().again().into_n() += 1;
    let n = outer.into_n();
    *n += 1;
    println!("{t} {}", inner.n);
    let mut x = 1;
    let mut r = &mut x;
    *through(&mut r) += 1;
    println!("{}", through_shared(&r));
    *r += 1;
    let mut s = "first";
    let c = copy_out(&mut s);
    println!("{x} {c} {s}");
}
