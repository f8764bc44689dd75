fn main() {
    let f: fn(u8) = |_| ();
    f(1, 2);
}
