fn main() {
    let mut a = 1;
    let all = [&a, &2];
    a += 1;
    println!("{}", all[0]);
}
