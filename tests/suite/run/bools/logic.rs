fn loud(x: bool) -> bool {
    println!("asked {x}");
    x
}
fn main() {
    println!("{}", loud(false) && loud(true));
    println!("{}", loud(true) || loud(false));
    println!("{} {} {}", true & false, true | false, true ^ true);
    println!("{} {}", !true, 3 < 4);
}
