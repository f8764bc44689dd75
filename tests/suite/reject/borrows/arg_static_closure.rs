fn set(f: Box<dyn Fn() -> i32>) -> i32 { f() }
fn main() {
    let n = 1;
    println!("{}", set(Box::new(|| n)));
}
