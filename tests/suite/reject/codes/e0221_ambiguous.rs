trait T1 {} trait T2 {}
trait Foo { type A: T1; }
trait Bar: Foo {
    type A: T2;
    fn do_something() { let _: Self::A; }
}
fn main() {}
