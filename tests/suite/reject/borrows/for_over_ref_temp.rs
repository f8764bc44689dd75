fn make() -> Vec<String> { vec![] }
fn main() {
    let mut all: Vec<&str> = vec![];
    for s in make().iter() { all.push(s); }
    println!("{}", all.len());
}
