fn id<T>(t: T) -> T { t }
fn main() {
    let s = String::from("a");
    let r = id::<&'static str>(&s);
    println!("{r}");
}
