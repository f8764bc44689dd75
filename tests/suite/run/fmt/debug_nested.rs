#[derive(Debug)]
struct Inner {
    a: (i32, String),
    b: Option<Vec<u8>>,
}
#[derive(Debug)]
struct Unit;
#[derive(Debug)]
struct Tuple(Inner, Unit);
fn main() {
    let t = Tuple(Inner { a: (1, "x".to_string()), b: Some(vec![1, 2]) }, Unit);
    println!("{t:?}");
    println!("{t:#?}");
    println!("{:?} {:?}", (), ((1,), [Some("a"), None]));
}
