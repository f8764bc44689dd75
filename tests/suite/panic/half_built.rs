struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Three {
    a: D,
    b: D,
    c: u8,
}
fn fail(n: u8) -> u8 {
    if n > 3 {
        panic!("too much: {n}");
    }
    n
}
fn half(n: u8) -> Three {
    let _local = D("local");
    Three { a: D("field a"), b: D("field b"), c: fail(n) }
}
fn take(_d: D, _n: u8) {
    println!("taken");
}
fn main() {
    let _outer = D("outer");
    let t = half(1);
    println!("{}", t.c);
    take(D("argument"), fail(2));
    let moved = t.a;
    let _v = vec![D("v0"), D("v1")];
    take(D("never taken"), fail(t.c + 9));
    println!("{} {}", moved.0, t.b.0);
}
