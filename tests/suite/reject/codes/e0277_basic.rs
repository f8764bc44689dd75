trait Foo { fn bar(&self); }
fn some_func<T: Foo>(foo: T) { foo.bar(); }
fn main() {
    some_func(5i32);
}
