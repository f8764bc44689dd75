fn main() {
    let b: Box<[i32]> = Box::new([5]);
    let f = *b;
}
