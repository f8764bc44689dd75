fn main() {
    let mut value = 1;
    let handle = &mut value;
    *handle = 2;
    let copy = value;
    println!("{copy}");
}
