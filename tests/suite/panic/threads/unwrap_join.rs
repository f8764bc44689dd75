//! A thread's panic is handed on by `join().unwrap()`; main drops what it has.
use std::thread;

struct Loud(&'static str);
impl Drop for Loud {
    fn drop(&mut self) {
        println!("drop {} {}", self.0, thread::panicking());
    }
}

fn main() {
    let _main = Loud("main's");
    let handle = thread::Builder::new()
        .name("worker".into())
        .spawn(|| {
            let _own = Loud("worker's");
            let v: Vec<i32> = Vec::new();
            v[std::hint::black_box(3)]
        })
        .unwrap();
    let result = handle.join();
    println!("joined");
    let _ = result.unwrap_err();
    let x: Result<i32, &str> = Err("main itself");
    x.unwrap();
}
