//! A type that names an iterator without what that asks of its parameter.
struct Words<'a, T, P> {
    parts: std::slice::Split<'a, T, P>,
}

fn main() {
    let words = Words { parts: [1, 0, 2].split(|x| *x == 0) };
    println!("{}", words.parts.count());
}
