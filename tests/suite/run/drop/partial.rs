struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

struct Pair {
    a: D,
    b: D,
}
enum E {
    One(D),
    Two(D, D),
    Zero,
}
fn consume(d: D) {
    println!("consume {}", d.0);
}
fn fields(flag: bool) {
    let p = Pair { a: D("pa"), b: D("pb") };
    if flag {
        consume(p.a);
    }
    println!("end of fields");
}
fn tuple() {
    let t = (D("t0"), D("t1"), D("t2"));
    let (x, _, y) = t;
    println!("{} {}", x.0, y.0);
}
fn boxed(flag: bool) {
    let b = Box::new(D("boxed"));
    if flag {
        let d = *b;
        println!("unboxed {}", d.0);
    }
    println!("end of boxed");
}
fn boxed_pair() {
    let b = Box::new(Pair { a: D("box a"), b: D("box b") });
    consume(b.a);
    println!("end of boxed_pair");
}
fn enums(e: E) {
    match e {
        E::One(d) => consume(d),
        E::Two(d, _) => consume(d),
        E::Zero => println!("zero"),
    }
    println!("end of enums");
}
fn reinitialised(flag: bool) {
    let mut p = Pair { a: D("first a"), b: D("first b") };
    consume(p.a);
    if flag {
        p.a = D("second a");
    }
    println!("end of reinitialised");
}
fn array() {
    let [a, _, c] = [D("0"), D("1"), D("2")];
    println!("{} {}", a.0, c.0);
}
fn in_loop() {
    for i in 0..3 {
        let d = D("turn");
        if i == 1 {
            consume(d);
            continue;
        }
        println!("turn {i}");
    }
}
fn late(flag: bool) {
    let x;
    let _y = D("y");
    if flag {
        x = D("late x");
        println!("{}", x.0);
    }
    println!("end of late");
}
fn update() {
    let base = Pair { a: D("base a"), b: D("base b") };
    let new = Pair { a: D("new a"), ..base };
    println!("{} {}", new.a.0, new.b.0);
}
fn main() {
    fields(true);
    fields(false);
    tuple();
    boxed(true);
    boxed(false);
    boxed_pair();
    enums(E::One(D("one")));
    enums(E::Two(D("two 0"), D("two 1")));
    enums(E::Zero);
    reinitialised(true);
    reinitialised(false);
    array();
    in_loop();
    late(true);
    late(false);
    update();
}
