struct D; impl Drop for D { fn drop(&mut self) {} }
const fn g(d: D) {}
static X: Option<D> = (None, Some(D)).0;
fn main() {}
