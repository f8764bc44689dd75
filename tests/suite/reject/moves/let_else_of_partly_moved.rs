fn main() {
    let e = Some(String::new());
    if let Some(s) = e {
        drop(s)
    }
    let Some(_) = e else { return };
}
