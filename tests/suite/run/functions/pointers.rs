fn add(a: i32, b: i32) -> i32 {
    a + b
}
fn sub(a: i32, b: i32) -> i32 {
    a - b
}
fn apply(f: fn(i32, i32) -> i32, a: i32, b: i32) -> i32 {
    f(a, b)
}
fn main() {
    let table: [(&str, fn(i32, i32) -> i32); 2] = [("add", add), ("sub", sub)];
    for (name, f) in table {
        println!("{name} {}", apply(f, 10, 3));
    }
    println!("{}", apply(|a, b| a * b, 4, 5));
}
