struct Foo { x: i32 }
fn main() {
    let _ = Foo {
        x: 0,
        x: 0,
    };
}
