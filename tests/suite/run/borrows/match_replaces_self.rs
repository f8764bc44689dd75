fn main() {
    let mut value = Some(String::from("a"));
    match &value {
        Some(text) if text.len() == 1 => value = None,
        Some(_) | None => {}
    }
    println!("{value:?}");
    let mut n = Some(3);
    while let Some(left) = n {
        n = if left > 0 { Some(left - 1) } else { None };
    }
    println!("{n:?}");
}
