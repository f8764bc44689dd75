fn call<'a>(f: fn(&'a str) -> &'a str, s: &'a str) -> &'a str { f(s) }
fn id(s: &str) -> &str { s }
fn main() {
    let r;
    { let s = String::from("a"); r = call(id, &s); }
    println!("{r}");
}
