fn main() {
    let mut n = 1;
    let add = move |m: i32| n + m;
    n += 1;
    println!("{} {n}", add(1));
}
