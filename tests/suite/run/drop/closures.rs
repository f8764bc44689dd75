struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn call<F: FnOnce() -> usize>(f: F) -> usize {
    f()
}
fn twice<F: FnMut()>(mut f: F) {
    f();
    f();
}
fn main() {
    let a = D("a");
    let by_ref = || a.0.len();
    println!("{}", by_ref());
    let b = D("b");
    let by_move = move || b.0.len();
    println!("{}", call(by_move));
    println!("after by_move");
    let c = D("c");
    let consumes = || {
        let inner = c;
        inner.0.len()
    };
    println!("{}", call(consumes));
    let d = D("d");
    let never_called = move || println!("{}", d.0);
    drop(never_called);
    println!("dropped without a call");
    let mut n = 0;
    twice(|| n += 1);
    let pair = (D("p0"), D("p1"));
    let first = move || println!("{}", pair.0.0);
    first();
    println!("{n}");
    let boxed: Box<dyn Fn(u8) -> u8> = {
        let e = D("e");
        Box::new(move |x| x + e.0.len() as u8)
    };
    println!("{}", boxed(1));
}
