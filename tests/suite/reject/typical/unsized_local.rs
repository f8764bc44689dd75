fn main() {
    let s: [i32] = [1, 2, 3];
}
