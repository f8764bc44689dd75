struct S;
fn main() {
    let x = S as i32;
    println!("{x}");
}
