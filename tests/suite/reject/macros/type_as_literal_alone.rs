macro_rules! go {
    ($m:ty) => {
        $m { x: 3 }
    };
}
#[derive(Debug)]
struct S {
    x: u8,
}
fn main() {
    let s = go!(S);
    println!("{s:?}");
}
