fn main() {
    let keep: Box<dyn Fn() -> i32>;
    let n = 1;
    keep = Box::new(|| n);
    println!("{}", keep());
}
