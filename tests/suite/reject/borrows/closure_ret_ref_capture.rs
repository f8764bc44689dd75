fn main() {
    let s = String::from("a");
    let f = || &s;
    drop(s);
    println!("{}", f());
}
