fn main() {
    let number = 5;
    let fixed: &'static i32 = &number;
    println!("{fixed}");
}
