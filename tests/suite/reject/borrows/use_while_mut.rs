fn main() {
    let mut value = 1;
    let handle = &mut value;
    let copy = value;
    *handle = 2;
    println!("{copy}");
}
