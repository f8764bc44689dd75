fn pick<'a>(a: &'a str, _b: &'a str) -> &'a str { a }
fn main() {
    let f = pick;
    let r;
    { let s = String::from("x"); r = f("a", &s); }
    println!("{r}");
}
