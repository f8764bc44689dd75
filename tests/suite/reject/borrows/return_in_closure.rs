fn main() {
    let f = |v: Vec<i32>| -> &'static [i32] { &v };
    println!("{:?}", f(vec![1]));
}
