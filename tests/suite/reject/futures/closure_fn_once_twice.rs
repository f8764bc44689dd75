fn main() {
    let s = String::new();
    let f = async move || drop(s);
    drop(f());
    drop(f());
}
