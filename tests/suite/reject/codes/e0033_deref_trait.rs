trait T { fn foo(&self); }
fn f(t: &dyn T) {
    let &inner = t;
    inner.foo();
}
fn main() {}
