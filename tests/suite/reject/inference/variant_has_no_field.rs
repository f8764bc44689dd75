enum E {
    V { x: i32 },
}
fn main() {
    let e = E::V { y: 1 };
    match e {
        E::V { x } => println!("{x}"),
    }
}
