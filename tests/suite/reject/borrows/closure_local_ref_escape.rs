fn main() {
    let mut kept: Vec<&i32> = Vec::new();
    let mut f = |n| kept.push(n);
    { let x = 1; f(&x); }
    println!("{}", kept.len());
}
