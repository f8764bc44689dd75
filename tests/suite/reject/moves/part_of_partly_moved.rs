fn main() {
    let e = (Some(String::new()), 1);
    if let (Some(s), _) = e {
        drop(s)
    }
    match e {
        (None, _) => {}
        (_, 1) => {}
        _ => {}
    }
}
