fn main() {
    let s = String::from("é");
    println!("{}", &s[0..1]);
}
