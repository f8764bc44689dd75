fn main() {
    let f = |x| x * 3;
    let a = f();
    let b = f(4, 3);
    println!("{a}{b}");
}
