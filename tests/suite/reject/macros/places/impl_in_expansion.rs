macro_rules! im {
    ($t:ty) => {
        impl Default for $t {
            fn default() -> Self { Foo }
            fn other() {}
        }
    };
}
struct Foo;
im!(Foo);
fn main() {}
