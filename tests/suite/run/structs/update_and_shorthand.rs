#[derive(Debug, Clone, PartialEq, Default)]
struct Config {
    name: String,
    size: usize,
    flag: bool,
}
fn main() {
    let name = String::from("a");
    let a = Config { name, ..Default::default() };
    let b = Config { size: 3, ..a.clone() };
    println!("{a:?} {b:?} {}", a == b);
    println!("{:#?}", b);
}
