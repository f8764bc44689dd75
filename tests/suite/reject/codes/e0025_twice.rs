struct Foo { a: u8, b: u8 }
fn main() {
    let x = Foo { a: 1, b: 2 };
    let Foo { a: x1, a: y } = x;
    println!("{x1}{y}");
}
