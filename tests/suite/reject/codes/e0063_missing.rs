struct Foo { x: i32, y: i32, z: u8 }
fn main() {
    let _ = Foo { x: 0 };
}
