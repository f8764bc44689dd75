fn main() {
    let v: Vec<i32> = vec!["a"].into_iter().collect();
}
