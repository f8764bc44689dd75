struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

fn patterns((x, _): (D, D), _: D, d: D, (_, y): (D, D)) {
    println!("{} {} {}", x.0, d.0, y.0);
}
struct S {
    name: D,
}
impl S {
    fn by_value(self, other: D) -> D {
        println!("{} {}", self.name.0, other.0);
        other
    }
}
fn early(n: u8) -> Option<u8> {
    let _a = D("a");
    if n == 0 {
        return None;
    }
    let _b = D("b");
    let v = (if n == 1 { None } else { Some(n) })?;
    let _c = D("c");
    Some(v)
}
fn labels() -> u8 {
    let x = 'outer: loop {
        let _o = D("outer turn");
        loop {
            let _i = D("inner turn");
            break 'outer 5;
        }
    };
    let y = 'block: {
        let _d = D("in block");
        if x == 5 {
            break 'block 1;
        }
        2
    };
    x + y
}
fn let_else(o: Option<D>) -> &'static str {
    let Some(d) = o else {
        println!("nothing");
        return "none";
    };
    println!("something");
    d.0
}
fn main() {
    patterns((D("x"), D("not x")), D("wild"), D("d"), (D("not y"), D("y")));
    let o = S { name: D("self") }.by_value(D("other"));
    println!("back {}", o.0);
    for n in 0..3 {
        println!("{:?}", early(n));
    }
    println!("{}", labels());
    println!("{}", let_else(Some(D("some"))));
    println!("{}", let_else(None));
}
