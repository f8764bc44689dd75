struct Wrapper<T> { value: T }
enum E { A(Wrapper) }
fn main() {}
