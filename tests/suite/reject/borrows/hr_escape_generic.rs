fn each<F: FnMut(&str)>(mut f: F) { f("a"); }
fn main() {
    let mut kept: Vec<&str> = vec![];
    each(|s| kept.push(s));
    println!("{}", kept.len());
}
