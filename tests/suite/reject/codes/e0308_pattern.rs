fn main() {
    let x = Some(3);
    match x {
        Some("a") => {}
        _ => {}
    }
}
