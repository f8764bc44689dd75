//! Closures and functions where a pointer or object wants functions of objects of any lifetime.
use std::fmt::Debug;

fn by_object(f: &dyn Fn(&dyn Debug) -> String) -> String {
    f(&1)
}

fn by_pointer(f: fn(&dyn Debug) -> String) -> String {
    f(&"text")
}

fn by_box(f: Box<dyn Fn(Box<dyn Debug + '_>) -> String>) -> String {
    f(Box::new([1, 2]))
}

fn of_functions(f: &dyn Fn(&dyn Fn(u64) -> u64, u64) -> u64, n: u64) -> u64 {
    f(&|k| of_functions(f, k), n)
}

fn shown(value: &dyn Debug) -> String {
    format!("<{value:?}>")
}

fn handed_on(f: &dyn Fn(&dyn Fn())) {
    let g: &dyn Fn(&dyn Fn()) = f;
    g(&|| println!("called"));
}

fn main() {
    println!("{} {}", by_object(&|d| format!("{d:?}")), by_object(&shown));
    println!("{} {}", by_pointer(|d| format!("{d:?}")), by_pointer(shown));
    println!("{}", by_box(Box::new(|d| format!("{d:?}"))));
    println!("{}", of_functions(&|again, n| if n <= 1 { 1 } else { n * again(n - 1) }, 10));
    handed_on(&|f| f());
}
