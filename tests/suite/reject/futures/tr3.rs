trait T { fn f(&self) -> impl Future<Output = u8> + Send; }
struct S(std::rc::Rc<u8>);
impl T for S { async fn f(&self) -> u8 { let r = self.0.clone(); std::future::ready(()).await; *r } }
fn main() {}
