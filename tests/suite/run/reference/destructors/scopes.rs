//! Destructors: order of variables, fields, elements, temporaries; drop scopes of every construct; assignment; moved-out parts; loops and labels.
struct D(&'static str);
impl Drop for D { fn drop(&mut self) { print!("{} ", self.0); } }
impl D { fn get(&self) -> u8 { 1 } fn me(&self) -> &D { self } fn chain(self, n: &'static str) -> D { D(n) } }
struct Two { a: D, b: D }
struct Outer { x: Two, y: D }
impl Drop for Outer { fn drop(&mut self) { print!("outer "); } }
enum E { V(D, D), W { d: D } }
struct Gen<T>(T, D);
fn line(s: &str) { println!("| {s}"); }
fn param(_: D, a: D, (_b, _): (D, D)) { let _l = D("local"); print!("body "); let _ = a; }
fn ret(n: u8) -> D { let _a = D("a"); if n == 0 { return D("early"); } let _b = D("b"); D("late") }
fn diverge(n: u8) -> Option<u8> { let _a = D("a"); let x: Option<u8> = if n == 0 { None } else { Some(n) }; let _b = D("b"); let y = x?; let _c = D("c"); Some(y) }
fn main() {
    { let _a = D("a"); let _b = D("b"); { let _c = D("c"); } let _d = D("d"); } line("variables");
    { let _t = Two { b: D("b"), a: D("a") }; } line("fields in declaration order");
    { let _o = Outer { y: D("y"), x: Two { a: D("xa"), b: D("xb") } }; } line("drop, then fields");
    { let _arr = [D("0"), D("1"), D("2")]; let _t = (D("t0"), D("t1")); } line("elements");
    { let _v = vec![D("v0"), D("v1")]; let _b = Box::new(D("box")); } line("heap");
    { let _e = E::V(D("e0"), D("e1")); let _w = E::W { d: D("w") }; } line("enums");
    { let _ = D("underscore"); print!("after "); let _x = D("x"); } line("wildcard");
    { D("statement"); print!("after "); } line("expression statement");
    { let _x = D("temp").get(); print!("after "); } line("temporary in let");
    { let _x = &D("extended"); print!("after "); } line("extended");
    { let _x = D("not extended").me().get(); print!("after "); } line("method");
    { let _x = (&D("tuple"), 1); let _y = [&D("array")]; struct S<'a> { d: &'a D } let _z = S { d: &D("struct") }; print!("after "); } line("extended in aggregates");
    { let _x = { let _inner = D("inner"); &D("block tail") }; print!("after "); } line("extended through block");
    { let ref _x = D("ref"); let (ref _y, _) = (D("y"), D("not bound")); print!("after "); } line("ref patterns");
    { let _x = Some(&D("ctor arg")).is_some(); print!("after "); } line("constructor argument");
    { let mut x = D("old"); print!("before "); x = D("new"); print!("after "); let _ = &x; } line("assignment");
    { let x; x = D("late init"); print!("body "); let _ = &x; } line("deferred");
    { let t = Two { a: D("a"), b: D("b") }; drop(t.a); print!("moved "); } line("partial move");
    { let t = (D("0"), D("1"), D("2")); let (_, m, _) = t; print!("bound "); let _ = &m; } line("pattern move");
    { let v = [D("0"), D("1"), D("2")]; let [a, _, ref c] = v; print!("bound "); drop(a); let _ = c; } line("array move");
    param(D("p0"), D("p1"), (D("p2"), D("p3"))); line("parameters");
    { let _r = ret(0); print!("returned "); } line("early"); { let _r = ret(1); print!("returned "); } line("late");
    diverge(0); line("question none"); diverge(1); line("question some");
    for i in 0..3 { let _d = D("iter"); if i == 1 { continue; } let _e = D("rest"); if i == 2 { break; } } line("loop");
    'a: loop { let _x = D("x"); loop { let _y = D("y"); break 'a; } } line("labelled");
    let n = 'l: { let _x = D("x"); if true { break 'l 5; } 6 }; line(&n.to_string());
    match D("scrutinee").get() { 1 => print!("arm "), _ => {} } line("match");
    match (D("a"), D("b")) { (x, _) => { print!("arm "); let _ = x; } } line("match binds");
    if D("cond").get() == 1 { print!("then "); } line("if");
    while D("while").get() == 2 {} line("while");
    if let 1 = D("iflet").get() { print!("then "); } else { print!("else "); } line("if let");
    if let 2 = D("iflet").get() { print!("then "); } else { print!("else "); } line("if let else");
    let _ = match 1 { 1 if D("guard").get() == 1 => { print!("arm "); 1 } _ => 2 }; line("guard");
    let _b = D("lazy").get() == 1 && D("right").get() == 1 || D("never").get() == 1; print!("after "); line("lazy boolean");
    let c = { let d = D("captured"); move || d.get() }; c(); print!("called "); drop(c); line("closure");
    let c = { let d = D("once"); move || drop(d) }; print!("made "); c(); line("once");
    let o = Some(D("opt")); if let Some(d) = o { print!("in "); let _ = d; } line("if let move");
    let _g = Gen(D("g0"), D("g1")); let Gen(moved, _) = _g; print!("g "); drop(moved); line("generic");
    let d = D("a").chain("b").chain("c"); line("chain"); drop(d); line("");
    let mut o = Some(D("o1")); o = None; print!("none "); o.replace(D("o2")); line("option"); drop(o);
    let v: Vec<D> = ["m0", "m1", "m2"].map(D).into_iter().filter(|d| { print!("?{} ", d.0); d.0 != "m1" }).collect(); line("filter"); drop(v); line("");
    let x = D("shadow 1"); let x = D(if x.0.len() > 3 { "shadow 2" } else { "-" }); line(x.0);
    std::mem::forget(D("forgotten")); let m = std::mem::ManuallyDrop::new(D("manual")); line(m.0);
    let uninit: D; if n == 6 { uninit = D("maybe"); let _ = &uninit; } line("conditional");
    let b: Box<dyn Fn()>; { let d = D("in box"); b = Box::new(move || { let _ = &d; }); } b(); drop(b); line("dyn closure");
    let s; { let _t = D("t"); s = D("s"); } print!("outside "); let _ = s; line("end");
}
