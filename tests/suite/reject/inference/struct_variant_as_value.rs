enum E {
    V { x: i32 },
}
fn main() {
    let e = E::V;
    match e {
        E::V { x } => println!("{x}"),
    }
}
