fn main() {
    let y: Option<i32> = Some(5);
    if y > 3 {}
}
