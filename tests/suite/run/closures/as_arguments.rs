fn twice<F: Fn(i32) -> i32>(f: F, x: i32) -> i32 {
    f(f(x))
}
fn call_mut(mut f: impl FnMut(i32)) {
    f(1);
    f(2);
}
fn once<F>(f: F) -> String
where
    F: FnOnce() -> String,
{
    f()
}
fn adder(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}
fn main() {
    let mut total = 0;
    call_mut(|x| total += x);
    let s = String::from("a");
    println!("{} {total} {}", twice(|x| x * 3, 2), once(move || s + "b"));
    println!("{} {}", adder(3)(4), twice(adder(1), 0));
}
