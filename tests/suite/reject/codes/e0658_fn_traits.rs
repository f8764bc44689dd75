struct S;
impl FnOnce<()> for S { type Output = (); extern "rust-call" fn call_once(self, _: ()) {} }
fn main() {}
