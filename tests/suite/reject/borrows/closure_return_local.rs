fn main() {
    let f = |n: i32| { let t = n.to_string(); t.as_str().len(); t.as_str() };
    println!("{}", f(1));
}
