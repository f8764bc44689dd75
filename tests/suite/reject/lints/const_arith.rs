const N: usize = 5;
fn main() {
    let a = [0; 3];
    println!("{}", a[N]);
}
