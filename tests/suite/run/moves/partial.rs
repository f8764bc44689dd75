struct Person {
    name: String,
    tags: Vec<String>,
    age: u8,
}
fn main() {
    let p = Person { name: String::from("Ada"), tags: vec![String::from("x")], age: 36 };
    let name = p.name;
    println!("{name} {} {:?}", p.age, p.tags);
    let t = (String::from("l"), String::from("r"));
    let (l, _) = t;
    println!("{l} {}", t.1);
}
