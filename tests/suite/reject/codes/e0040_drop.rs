struct Foo { x: i32 }
impl Drop for Foo { fn drop(&mut self) { println!("kaboom {}", self.x); } }
fn main() {
    let mut foo = Foo { x: -7 };
    foo.x = 0;
    foo.drop();
}
