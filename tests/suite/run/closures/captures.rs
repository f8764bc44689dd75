fn main() {
    let k = 10;
    let add = |x| x + k;
    println!("{} {}", add(1), add(2));
    let mut count = 0;
    let mut bump = || {
        count += 1;
        count
    };
    bump();
    bump();
    println!("{count}");
    let s = String::from("owned");
    let f = move || s.len();
    println!("{}", f());
    let t = String::from("once");
    let g = || t;
    println!("{}", g());
}
