fn sign(n: i32) -> &'static str {
    if n > 0 {
        "plus"
    } else if n < 0 {
        "minus"
    } else {
        "zero"
    }
}
fn main() {
    println!("{} {} {}", sign(4), sign(-4), sign(0));
    let x = if sign(1) == "plus" { 1 } else { 2 };
    println!("{x}");
}
