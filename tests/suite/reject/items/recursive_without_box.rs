enum List {
    Cons(i32, List),
    Nil,
}
fn main() {
    let _ = List::Nil;
}
