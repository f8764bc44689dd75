// type: Option<Box<i32>>
fn main() {
    let s: Option<Box<i32>> = None;
    println!("{s:?}");
}
