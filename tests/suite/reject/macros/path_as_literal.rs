macro_rules! go {
    ($p:path) => {
        let v = $p { x: 3 };
        println!("{}", v.x);
    };
}
struct S {
    x: u8,
}
fn main() {
    go!(S);
}
