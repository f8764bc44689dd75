fn main() {
    let mut words = vec![String::from("a"), String::from("b")];
    let first = words.iter().next().unwrap();
    words.clear();
    println!("{first}");
}
