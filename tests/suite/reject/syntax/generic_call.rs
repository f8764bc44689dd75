fn f<T>() {}
fn main() {
    f<u8>();
}
