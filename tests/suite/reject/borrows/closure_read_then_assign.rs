fn main() {
    let mut n = 1;
    let get = || n;
    n = 2;
    println!("{}", get());
}
