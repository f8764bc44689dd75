fn main() {
    let a = [1, 2, 3];
    let i = 7;
    let x = a[i];
    println!("{x}");
}
