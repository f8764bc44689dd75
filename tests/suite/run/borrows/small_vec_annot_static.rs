fn main() {
    let s = String::from("a");
    let mut v = Vec::<&'static str>::new();
    v.push(&s);
    println!("{}", v.len());
}
