fn main() {
    let a = [1, 2, 3];
    let _s = &a as [i32];
}
