// edition: 2021
//! Edition 2021, where the temporaries of a tail outlive the block. An operand that has been evaluated waits for the others. If one of those leaves the expression, by a jump or a panic, what waits
//! is dropped with the expression: before the temporaries of the statement, whichever was made first.
use std::ops::{Add, Index};
use std::panic::catch_unwind;

struct D(i32);
impl Drop for D {
    fn drop(&mut self) {
        print!("{} ", self.0);
    }
}

fn d(number: i32) -> D {
    D(number)
}
fn take(_: D, _: &D, _: i32) {}
fn boom() -> i32 {
    panic!()
}
struct Fields<'a> {
    own: D,
    lent: &'a D,
    number: i32,
}
impl D {
    fn first(self, _: &D, _: i32) -> D {
        self
    }
    fn none(&self, _: D, _: &D, _: i32) {}
}
impl Add<(&D, i32)> for D {
    type Output = D;
    fn add(self, _: (&D, i32)) -> D {
        self
    }
}
struct Places(D);
impl Index<(D, i32)> for Places {
    type Output = D;
    fn index(&self, _: (D, i32)) -> &D {
        &self.0
    }
}

fn tail() {
    let _local = D(3);
    take(D(2), &D(1), return)
}
fn statement() {
    let _local = D(3);
    take(d(2), &d(1), return);
}
fn structs() {
    let _local = D(3);
    let made = Fields { own: d(2), lent: &d(1), number: return };
    let _ = (made.own, made.lent, made.number);
}
fn tuples() {
    let _local = D(3);
    let _ = (d(2), &d(1), &d(4), d(5), return);
}
fn arrays() {
    let _local = D(3);
    let _ = [d(2), d(5), return];
}
fn chains() {
    let _local = D(3);
    d(6).first(&d(7), 1).first(&d(8), boom());
}
fn chain_in_tail() {
    let _local = D(3);
    d(6).first(&d(7), 1).none(d(1), &d(8), boom())
}
fn breaks() {
    let _local = D(3);
    for turn in 0..3 {
        take(d(1), &d(2), if turn == 1 { break } else { 1 })
    }
}
fn bound() {
    let may_be = Some(D(3));
    if let Some(moved) = may_be {
        take(moved, &d(2), if true { return } else { 1 })
    }
}
fn question() -> Option<()> {
    let _local = D(3);
    Some(take(d(1), &d(2), None?))
}
fn closure() -> Option<()> {
    let _local = D(3);
    let call = |a: D, b: &D, c: i32| {
        let _ = (a, b, c);
    };
    call(d(1), &d(2), None?);
    None
}
fn closure_body() {
    let _local = D(3);
    let call = |number: i32| take(d(1), &d(2), if number == 1 { return } else { number });
    call(1);
    call(2);
}
fn vectors() {
    let _local = D(3);
    let _ = vec![d(1), d(2), {
        take(d(4), &d(5), return);
        d(8)
    }];
}
fn assigned() {
    let _local = D(3);
    let mut x = d(9);
    x = d(1).first(&d(2), return);
    drop(x);
}
fn assigned_place() {
    let mut all = [d(1)];
    fn at(_: &D, _: i32) -> usize {
        0
    }
    all[at(&d(5), boom())] = d(2);
}
fn unboxed() {
    let _local = D(3);
    let boxed = Box::new(d(9));
    take(*boxed, &d(1), return);
}
fn nested() -> i32 {
    let _local = D(3);
    take(d(1), &{ d(4).first(&d(5), 1) }, match d(7) {
        D(7) => return 1,
        _ => 1,
    });
    2
}
fn branches() {
    let _local = D(3);
    if d(5).0 == 5 { take(d(2), &d(1), return) } else { take(d(1), &d(2), 3) }
}
fn arms() {
    let _local = D(3);
    match Some(d(6)) {
        Some(inner) => inner.none(d(2), &d(1), boom()),
        None => {}
    }
}
fn conditions() {
    let _local = D(3);
    if d(1).first(&d(2), 1).0 == 1 && d(4).first(&d(5), boom()).0 == 4 {
        print!("never ");
    }
}
fn operators() {
    let _local = D(3);
    let _ = d(1) + (&d(2), 3) + (&d(4), boom());
}
fn indices() {
    let _local = D(3);
    let _ = &Places(d(1))[(d(2), boom())];
}
fn with_base() {
    struct Two(D, D);
    let _local = D(3);
    let base = || Two(d(5), d(6));
    let _ = Two { 0: d(1).first(&d(2), boom()), ..base() };
}
fn captured() {
    let (_local, one) = (D(3), d(1));
    let call = (move || one.0, &d(4), d(5), boom());
    let _ = call.0();
}
fn otherwise() {
    let Some(_) = Some(d(1).first(&d(2), 3)).filter(|_| false) else {
        take(d(4), &d(5), return);
        return;
    };
}

fn main() {
    std::panic::set_hook(Box::new(|_| {}));
    let all: &[(&str, fn())] = &[
        ("tail", tail),
        ("statement", statement),
        ("structs", structs),
        ("tuples", tuples),
        ("arrays", arrays),
        ("chains", chains),
        ("chain_in_tail", chain_in_tail),
        ("breaks", breaks),
        ("bound", bound),
        ("question", || drop(question())),
        ("closure", || drop(closure())),
        ("closure_body", closure_body),
        ("vectors", vectors),
        ("assigned", assigned),
        ("assigned_place", assigned_place),
        ("unboxed", unboxed),
        ("nested", || drop(nested())),
        ("branches", branches),
        ("arms", arms),
        ("conditions", conditions),
        ("operators", operators),
        ("indices", indices),
        ("with_base", with_base),
        ("captured", captured),
        ("otherwise", otherwise),
    ];
    for (name, run) in all {
        print!("{name}: ");
        println!("{}", if catch_unwind(run).is_ok() { "" } else { "panic" });
    }
    println!("{:?} {:?}", drained(), chained());
}

/// What waits borrows from the variables of the block: it must be gone before them, on every way.
fn drained() -> Vec<usize> {
    let mut two: Vec<usize> = vec![2];
    let more = vec![1];
    two.drain(0..1).chain(more.iter().filter_map(|one| Some(*one))).collect()
}
fn chained() -> usize {
    let text = String::from("abc");
    let other = vec![String::from("d")];
    text.chars().chain(other.iter().flat_map(|text| text.chars())).map(Box::new).zip(other.iter().cycle()).count()
}
