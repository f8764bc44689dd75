fn sum(v: &[i32]) -> i32 {
    match v {
        [] => 0,
        [x] => *x,
        [first, .., last] if v.len() == 2 => first + last,
        [first, rest @ ..] => first + sum(rest),
    }
}
fn main() {
    println!("{} {} {}", sum(&[]), sum(&[7]), sum(&[1, 2, 3, 4]));
    let [a, b, c] = [1, 2, 3];
    println!("{}", a + b + c);
    if let [x, .., y] = &[1, 2, 3, 9][..] {
        println!("{x} {y}");
    }
}
