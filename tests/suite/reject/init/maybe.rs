fn main() {
    let x;
    if std::mem::size_of::<usize>() == 8 {
        x = 1;
    }
    println!("{x}");
}
