trait Visit { fn visit<T>(&self, t: T); }
struct S;
impl Visit for S { fn visit<T>(&self, _t: T) {} }
fn main() {
    let v: &dyn Visit = &S;
    let _ = v;
}
