fn first_word(s: &str) -> &str {
    for (i, b) in s.bytes().enumerate() {
        if b == b' ' {
            return &s[..i];
        }
    }
    s
}
fn main() {
    let s = String::from("hello brave world");
    println!("{}|{}|{}", first_word(&s), &s[6..11], &s[12..]);
    println!("{:?} {:?}", s.find("brave"), s.find('z'));
    println!("{:?}", s.split(' ').collect::<Vec<_>>());
    println!("{}", s.chars().rev().collect::<String>());
    println!("{} {}", "ß→".len(), "ß→".chars().count());
    println!("{}", "  trim me ".trim());
    println!("{}", "Abc".to_uppercase() + &"Abc".to_lowercase());
    println!("{}", "a-b-c".replace("-", "+"));
    println!("{} {}", s.starts_with("he"), s.contains("wor"));
}
