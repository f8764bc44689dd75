fn name(n: u32) -> &'static str {
    match n {
        0 => "none",
        1 | 2 => "a few",
        3..=9 => "some",
        10.. if n % 2 == 0 => "many, even",
        _ => "many",
    }
}
fn main() {
    for n in [0, 1, 2, 5, 10, 11] {
        println!("{n}: {}", name(n));
    }
    let pair = (1, -1);
    match pair {
        (x, y) if x + y == 0 => println!("opposites"),
        (x, _) if x % 2 == 1 => println!("odd"),
        _ => println!("other"),
    }
}
