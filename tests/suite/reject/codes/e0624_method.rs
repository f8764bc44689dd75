mod inner { pub struct Foo; impl Foo { fn method(&self) {} fn assoc() {} } }
fn main() {
    let foo = inner::Foo;
    foo.method();
    inner::Foo::assoc();
}
