trait Get { type Out; fn get(self) -> Self::Out; }
struct W<'a>(&'a str);
impl<'a> Get for W<'a> { type Out = &'a str; fn get(self) -> &'a str { self.0 } }
fn via<G: Get>(g: G) -> G::Out { g.get() }
fn main() { let r; { let s = String::from("a"); r = via(W(&s)); } println!("{r}"); }
