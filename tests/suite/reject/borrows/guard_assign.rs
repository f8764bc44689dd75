fn main() {
    let mut number = Some(1);
    match number {
        None => {}
        Some(_) if { number = None; false } => {}
        Some(_) => println!("some"),
    }
}
