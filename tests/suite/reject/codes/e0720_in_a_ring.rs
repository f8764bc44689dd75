fn first() -> impl Sized {
    (second(), 1)
}
fn second() -> impl Sized {
    (first(), 2)
}
fn main() {
    first();
}
