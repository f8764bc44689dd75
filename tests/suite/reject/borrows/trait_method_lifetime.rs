trait T { fn f<'a>(&'a self, o: &'a str) -> &'a str; }
struct S(String);
impl T for S { fn f<'a>(&'a self, _o: &'a str) -> &'a str { &self.0 } }
fn main() {
    let r;
    let s = S("a".into());
    { let o = String::from("o"); r = s.f(&o); }
    println!("{r}");
}
