struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
struct Two {
    first: D,
    second: D,
}
fn make(n: &'static str) -> D {
    println!("make {n}");
    D(n)
}
fn main() {
    let _a = make("a");
    let _ = make("at once");
    let _b = make("b");
    {
        let _c = make("inner");
    }
    make("temporary");
    let _t = Two { first: make("first"), second: make("second") };
    let _v = vec![make("v0"), make("v1")];
    let tuple = (make("t0"), make("t1"));
    std::mem::drop(tuple);
    println!("end");
}
