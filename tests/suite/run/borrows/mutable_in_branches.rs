fn main() {
    let mut a = 1;
    let mut b = 2;
    let flag = a < b;
    let chosen = if flag { &mut a } else { &mut b };
    *chosen += 10;
    println!("{a} {b}");
    let other = match flag { true => &mut b, false => &mut a };
    *other += 1;
    println!("{a} {b}");
}
