fn main() {
    let mut slot = Some(String::from("s"));
    let view = slot.as_ref();
    let taken = slot.take();
    println!("{view:?} {taken:?}");
}
