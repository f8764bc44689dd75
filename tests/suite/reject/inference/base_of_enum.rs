#[derive(Clone)]
enum E {
    V { x: i32, y: i32 },
}
fn main() {
    let e = E::V { x: 1, y: 2 };
    let f = E::V { x: 3, ..e };
    match f {
        E::V { x, y } => println!("{x} {y}"),
    }
}
