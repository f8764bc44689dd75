#[lang = "owned_box"]
struct Foo<T>(T);
fn main() {}
