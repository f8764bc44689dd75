struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Holder<'a> {
    d: &'a D,
    n: u8,
}
struct Wrap<'a>(&'a D);
fn main() {
    let a = &D("plain");
    let h = Holder { d: &D("field"), n: 1 };
    let w = Wrap(&D("constructor"));
    let t = (&D("tuple"), 2);
    let s = [&D("array 0"), &D("array 1")];
    let b = { &D("block") };
    let f = if h.n == 1 { &D("then") } else { &D("else") };
    let m = match h.n {
        1 => &D("arm"),
        _ => &D("other arm"),
    };
    let part = &Holder { d: a, n: 3 }.n;
    let ref r = D("ref pattern");
    let (ref p, _) = (D("in tuple 0"), D("in tuple 1"));
    let c: &dyn Fn() = &|| println!("closure");
    c();
    let _ = D("underscore");
    let _ = &D("underscore reference");
    println!("{} {} {} {} {} {} {} {} {} {} {}", a.0, h.d.0, w.0.0, t.0.0, s[1].0, b.0, f.0, m.0, part, r.0, p.0);
    println!("end");
}
