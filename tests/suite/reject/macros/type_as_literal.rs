macro_rules! go {
    ($p:ty) => {
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
