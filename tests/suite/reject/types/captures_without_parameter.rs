fn f<T>(x: &T) -> impl Sized + use<> {
    1
}
fn main() {}
