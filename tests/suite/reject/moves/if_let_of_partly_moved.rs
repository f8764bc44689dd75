fn main() {
    let e = Some(String::new());
    if let Some(s) = e {
        drop(s)
    }
    if let None = e {}
}
