fn main() {
    let mut slot = Some(String::from("s"));
    if let Some(text) = slot.as_mut() { text.push('t'); }
    let view = slot.as_deref();
    println!("{view:?}");
    let taken = slot.take();
    println!("{taken:?} {slot:?}");
}
