fn main() {
    let n = 1;
    let r = &n as &'static i32;
    println!("{r}");
}
