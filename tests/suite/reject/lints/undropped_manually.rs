fn main() {
    let m = std::mem::ManuallyDrop::new(String::from("a"));
    drop(m);
}
