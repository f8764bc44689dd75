#![deny(warnings)]
fn main() {
    let words = vec![String::from("a")];
    let all: Vec<&String> = words.iter().collect();
    for word in &all {
        let copy = word.clone();
        println!("{copy}");
    }
    for word in all.iter() {
        let copy = String::clone(word);
        println!("{copy}");
    }
}
