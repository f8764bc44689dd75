mod m { pub struct Foo { x: u32 } impl Foo { pub fn new() -> Foo { Foo { x: 0 } } } }
fn main() {
    let f = m::Foo::new();
    println!("{}", f.x);
}
