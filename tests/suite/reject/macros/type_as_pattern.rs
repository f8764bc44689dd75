macro_rules! go {
    ($p:ty, $v:expr) => {
        if let $p { x } = $v {
            println!("{x}")
        }
    };
}
struct S {
    x: u8,
}
fn main() {
    go!(S, S { x: 3 });
}
