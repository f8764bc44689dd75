fn main() {
    let v: i32 = vec![1, 2].into_iter().collect();
}
