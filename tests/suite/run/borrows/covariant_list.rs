fn longest<'a>(list: &[&'a str], extra: &'a str) -> &'a str {
    let mut best = extra;
    for word in list {
        if word.len() > best.len() { best = word; }
    }
    best
}
fn main() {
    let fixed: Vec<&'static str> = vec!["aa"];
    let own = String::from("b");
    println!("{}", longest(&fixed, &own));
}
