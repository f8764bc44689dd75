fn main() {
    let w = |x: i32| { break; };
    w(1);
}
