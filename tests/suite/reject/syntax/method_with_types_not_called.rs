fn main() {
    let v = vec![1, 2];
    println!("{:?}", v.iter().map(|x| x + 1).collect::<Vec<i32>>);
}
