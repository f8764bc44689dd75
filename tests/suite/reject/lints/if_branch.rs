fn main() {
    let a = [1, 2, 3];
    if std::env::args().count() > 100 {
        println!("{}", a[3]);
    }
}
