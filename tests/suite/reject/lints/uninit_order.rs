fn main() {
    let a = [10, 20, 30];
    let mut idx = 2;
    idx += 1;
    println!("{}", a[idx]);
}
