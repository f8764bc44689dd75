enum Foo { One, Two }
trait Bar { const X: Foo; }
fn test<A: Bar>(arg: Foo) {
    match arg {
        A::X => println!("x"),
        Foo::Two => println!("two"),
        _ => {}
    }
}
fn main() {}
