fn main() {
    let y = 1;
    let f: fn(i32) -> i32 = |x| x + y;
}
