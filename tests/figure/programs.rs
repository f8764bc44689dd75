//! The programs of the mocks, run by hand.

use mdbook_memory::machine::trace::*;

use crate::build::Run;

/// Mock 01: String, `&str` into the middle, `Vec<String>`, Box, a struct.
pub fn stack_and_heap() -> Run {
    let mut run = Run::new(
        r#"struct User { name: String, age: u32 }

fn main() {
    let mut s = String::with_capacity(16); //@
    s.push_str("hello world");
    let word = &s[6..];                    //@ `word` points into the middle of the buffer
    let tags = vec![String::from("rust"), String::from("book")];
    let n = Box::new(42);
    let u = User { name: String::from("Ada"), age: 36 }; //@
    println!("{word} {n}");
}
"#,
    );
    let (string, str_, i32_, u32_) = (run.string(), run.str(), run.int("i32"), run.int("u32"));
    let (word, strings, boxed) = (run.shared(str_), run.vec(string), run.boxed(i32_));
    let user = run.structure("User", "demo::User", &[], &[("name", string, 0), ("age", u32_, 24)]);
    run.call("main", &[("s", string), ("word", word), ("tags", strings), ("n", boxed), ("u", user)]);
    run.step(StepKind::Entry, 3);
    let s = run.live("s");
    let buffer = run.heap(16);
    run.header(s, 0, buffer, 0);
    run.statement(4);
    run.write(buffer, 0, b"hello world");
    run.header(s, 0, buffer, 11);
    run.statement(5);
    let w = run.live("word");
    run.point(w, 0, buffer, 6);
    run.number(w, 8, 5, 8);
    run.statement(6);
    let tags = run.live("tags");
    let table = run.heap(48);
    run.text(table, 0, "rust");
    run.text(table, 24, "book");
    run.header(tags, 0, table, 2);
    run.number(tags, 0, 2, 8);
    run.statement(7);
    let n = run.live("n");
    let value = run.heap(4);
    run.number(value, 0, 42, 4);
    run.point(n, 0, value, 0);
    run.statement(8);
    let u = run.live("u");
    run.text(u, 0, "Ada");
    run.number(u, 24, 36, 4);
    run.statement(9);
    run.print("world 42\n");
    run.statement(10);
    run
}

/// Mock 03: moves, borrows, a partial move.
pub fn moves_and_borrows() -> Run {
    let mut run = Run::new(
        r#"fn main() {
    let a = String::from("cat");
    let b = a;               //@
    let r = &b;              //@
    let q = &b[1..];
    let mut v = vec![1, 2, 3];
    let m = &mut v;          //@
    let p = Pair { left: String::from("L"), right: String::from("R") };
    let l = p.left;          //@
}
"#,
    );
    let (string, str_, i32_) = (run.string(), run.str(), run.int("i32"));
    let ints = run.vec(i32_);
    let (r, q, m) = (run.shared(string), run.shared(str_), run.mutable(ints));
    let pair = run.structure("Pair", "demo::Pair", &[], &[("left", string, 0), ("right", string, 24)]);
    let names = [("a", string), ("b", string), ("r", r), ("q", q), ("v", ints), ("m", m), ("p", pair), ("l", string)];
    run.call("main", &names);
    run.step(StepKind::Entry, 1);
    let a = run.live("a");
    let cat = run.text(a, 0, "cat");
    run.statement(2);
    run.move_to("a", "b");
    run.statement(3);
    let (r, b) = (run.live("r"), run.place("b"));
    run.point(r, 0, b, 0);
    let of = run.place_name("b");
    run.event(EventKind::Borrow { of, mutable: false });
    run.statement(4);
    let q = run.live("q");
    run.point(q, 0, cat, 1);
    run.number(q, 8, 2, 8);
    run.statement(5);
    let v = run.live("v");
    let buffer = run.heap(12);
    (1..=3).for_each(|n| run.number(buffer, (n - 1) * 4, n, 4));
    run.header(v, 0, buffer, 3);
    run.number(v, 0, 3, 8);
    run.statement(6);
    let m = run.live("m");
    run.point(m, 0, v, 0);
    let of = run.place_name("v");
    run.event(EventKind::Borrow { of, mutable: true });
    run.statement(7);
    let p = run.live("p");
    run.text(p, 0, "L");
    run.text(p, 24, "R");
    run.statement(8);
    run.move_part("p", 0, "l");
    run.statement(9);
    run
}

/// Mocks 08 and 10: a call, a growing buffer, drops in order.
pub fn stepper() -> Run {
    let mut run = Run::new(
        r#"fn main() {
    let s1 = String::from("hello");  //@ `String::from` asks the heap for 5 bytes and fills them. `s1` owns them: pointer, length, capacity.
    let mut s2 = s1;                 //@
    let n = count(&s2);
    s2.push_str(", you");            //@
    let boxed = Box::new(n);
    println!("{s2}: {boxed}");
}                                    //@

fn count(t: &String) -> usize {      //@
    t.len()
}
"#,
    );
    let (string, usize_) = (run.string(), run.int("usize"));
    let (boxed, t) = (run.boxed(usize_), run.shared(string));
    run.call("main", &[("s1", string), ("s2", string), ("n", usize_), ("boxed", boxed)]);
    run.step(StepKind::Entry, 1);
    let s1 = run.live("s1");
    let hello = run.text(s1, 0, "hello");
    run.statement(2);
    run.move_to("s1", "s2");
    run.statement(3);
    run.call("count", &[("t", t)]);
    let (t, s2) = (run.live("t"), run.place("s2"));
    run.point(t, 0, s2, 0);
    run.step(StepKind::Entry, 10);
    run.statement(11);
    run.leave();
    run.step(StepKind::Return, 12);
    let n = run.live("n");
    run.number(n, 0, 5, 8);
    run.statement(4);
    let longer = run.grow(hello, 10);
    run.write(longer, 0, b"hello, you");
    run.header(s2, 0, longer, 10);
    run.statement(5);
    let boxed = run.live("boxed");
    let value = run.heap(8);
    run.number(value, 0, 5, 8);
    run.point(boxed, 0, value, 0);
    run.statement(6);
    run.print("hello, you: 5\n");
    run.statement(7);
    run.free(value);
    run.drop("boxed");
    run.step(StepKind::Drop, 8);
    run.free(longer);
    run.drop("s2");
    run.step(StepKind::Drop, 8);
    run.step(StepKind::Exit, 8);
    run.leave();
    run.step(StepKind::Return, 8);
    run
}

/// Mock 02: three frames, a reference to the caller's variable.
pub fn call_stack() -> Run {
    let mut run = Run::new(
        r#"fn main() {
    let name = String::from("Ferris");
    let total = price(&name, 3);
}
fn price(item: &str, qty: u32) -> u32 {
    let unit = 40;
    scale(unit, &qty)   //@
}
fn scale(base: u32, times: &u32) -> u32 {
    base * times        //@
}
"#,
    );
    let (string, u32_, str_) = (run.string(), run.int("u32"), run.str());
    let (item, times) = (run.shared(str_), run.shared(u32_));
    run.call("main", &[("name", string), ("total", u32_)]);
    run.step(StepKind::Entry, 1);
    let name = run.live("name");
    let ferris = run.text(name, 0, "Ferris");
    run.statement(2);
    run.call("price", &[("item", item), ("qty", u32_), ("unit", u32_)]);
    let (item, qty) = (run.live("item"), run.live("qty"));
    run.point(item, 0, ferris, 0);
    run.number(item, 8, 6, 8);
    run.number(qty, 0, 3, 4);
    run.step(StepKind::Entry, 5);
    let unit = run.live("unit");
    run.number(unit, 0, 40, 4);
    run.statement(6);
    run.call("scale", &[("base", u32_), ("times", times)]);
    let (base, times) = (run.live("base"), run.live("times"));
    run.number(base, 0, 40, 4);
    run.point(times, 0, qty, 0);
    run.step(StepKind::Entry, 9);
    run.statement(10);
    run.leave();
    run.step(StepKind::Return, 11);
    run.statement(7);
    run.leave();
    run.step(StepKind::Return, 8);
    let total = run.live("total");
    run.number(total, 0, 120, 4);
    run.statement(3);
    run
}

/// Mock 05: a reference that outlives its target, and a slice of a freed buffer.
pub fn dangling() -> Run {
    let mut run = Run::new(
        r#"fn main() {
    let r;
    {
        let x = 5;
        r = &x;              //@
    }
    let s = String::from("hi");
    let t = s.as_str();
    drop(s);                 //@
    println!("{r} {t}");
}
"#,
    );
    let (string, i32_, str_) = (run.string(), run.int("i32"), run.str());
    let (r, t) = (run.shared(i32_), run.shared(str_));
    run.call("main", &[("r", r), ("x", i32_), ("s", string), ("t", t)]);
    run.step(StepKind::Entry, 1);
    run.state("r", LocalState::Uninitialised);
    run.statement(2);
    let x = run.live("x");
    run.number(x, 0, 5, 4);
    run.statement(4);
    let r = run.live("r");
    run.point(r, 0, x, 0);
    run.statement(5);
    run.end("x");
    let s = run.live("s");
    let hi = run.text(s, 0, "hi");
    run.statement(7);
    let t = run.live("t");
    run.point(t, 0, hi, 0);
    run.number(t, 8, 2, 8);
    run.statement(8);
    run.moved("s", MoveTarget::Call("drop".into()));
    run.free(hi);
    run.statement(9);
    run
}

/// Mock 06: enums, the null niche, a list, arrays, literals, empty and long buffers.
pub fn types() -> Run {
    let mut run = Run::new(
        r#"fn main() {
    let a = Shape::Circle(2.0);
    let b = Shape::Rect { w: 3.0, h: 4.0 };
    let c = Some(Box::new(9));
    let d: Option<Box<i32>> = None;
    let e: Option<String> = None;
    let list = Cons(1, Box::new(Cons(2, Box::new(Nil))));
    let grid = [10, 20, 30, 40, 50];
    let part = &grid[1..4];
    let lit = "hello";
    let empty: Vec<i32> = Vec::new();
    let big = vec![7; 1000];
    let long = "é".repeat(20);
    let pair = (1, ((true, 'x'), 3.5)); //@
}
"#,
    );
    let (string, i32_, str_, f64_) = (run.string(), run.int("i32"), run.str(), run.f64());
    let shape = run.tagged("Shape", &[("Circle", &[("0", f64_, 8)]), ("Rect", &[("w", f64_, 8), ("h", f64_, 16)])]);
    let boxed = run.boxed(i32_);
    let (some_box, some_text) = (run.option(boxed), run.option(string));
    let list_box = run.boxed(TypeId(0));
    let list = run.tagged("List", &[("Cons", &[("0", i32_, 8), ("1", list_box, 16)]), ("Nil", &[])]);
    run.retarget_box(list_box, list);
    let (grid, ints, lit) = (run.array(i32_, 5), run.vec(i32_), run.shared(str_));
    let int_slice = run.slice(i32_);
    let part = run.shared(int_slice);
    let inner = run.structure("(f64, i32)", "", &[], &[("0", f64_, 0), ("1", i32_, 8)]);
    let pair = run.structure("(i32, (f64, i32))", "", &[], &[("0", i32_, 16), ("1", inner, 0)]);
    run.call(
        "main",
        &[
            ("a", shape),
            ("b", shape),
            ("c", some_box),
            ("d", some_box),
            ("e", some_text),
            ("list", list),
            ("grid", grid),
            ("part", part),
            ("lit", lit),
            ("empty", ints),
            ("big", ints),
            ("long", string),
            ("pair", pair),
        ],
    );
    let a = run.live("a");
    run.number(a, 0, 0, 8);
    run.number(a, 8, 2.0f64.to_bits(), 8);
    let b = run.live("b");
    run.number(b, 0, 1, 8);
    run.number(b, 8, 3.0f64.to_bits(), 8);
    run.number(b, 16, 4.0f64.to_bits(), 8);
    let c = run.live("c");
    let nine = run.heap(4);
    run.number(nine, 0, 9, 4);
    run.point(c, 0, nine, 0);
    let d = run.live("d");
    run.number(d, 0, 0, 8);
    let e = run.live("e");
    run.number(e, 0, 0, 8);
    let list = run.live("list");
    let (second, third) = (run.heap(24), run.heap(24));
    run.number(list, 0, 0, 8);
    run.number(list, 8, 1, 4);
    run.point(list, 16, second, 0);
    run.number(second, 0, 0, 8);
    run.number(second, 8, 2, 4);
    run.point(second, 16, third, 0);
    run.number(third, 0, 1, 8);
    let grid = run.live("grid");
    (0..5).for_each(|i| run.number(grid, i * 4, (i + 1) * 10, 4));
    let part = run.live("part");
    run.point(part, 0, grid, 4);
    run.number(part, 8, 3, 8);
    let lit = run.live("lit");
    let hello = run.literal("hello");
    run.point(lit, 0, hello, 0);
    run.number(lit, 8, 5, 8);
    let empty = run.live("empty");
    run.number(empty, 0, 0, 8);
    run.number(empty, 8, 4, 8);
    run.number(empty, 16, 0, 8);
    let big = run.live("big");
    let sevens = run.heap(4000);
    (0..1000).for_each(|i| run.number(sevens, i * 4, 7, 4));
    run.header(big, 0, sevens, 1000);
    run.number(big, 0, 1000, 8);
    let long = run.live("long");
    run.text(long, 0, &"é".repeat(20));
    let pair = run.live("pair");
    run.number(pair, 16, 1, 4);
    run.number(pair, 0, 3.5f64.to_bits(), 8);
    run.number(pair, 8, 7, 4);
    run.statement(14);
    run
}

/// A recursion that is deeper than the page: the middle of the stack is folded.
pub fn recursion() -> Run {
    let mut run = Run::new(
        r#"fn main() {
    let total = sum(11);
}
fn sum(n: u64) -> u64 {
    if n == 0 {
        return 0;       //@
    }
    let rest = sum(n - 1);
    n + rest            //@[last]
}
"#,
    );
    let u64_ = run.int("u64");
    run.call("main", &[("total", u64_)]);
    run.step(StepKind::Entry, 1);
    for n in (0..=11).rev() {
        run.call("sum", &[("n", u64_), ("rest", u64_)]);
        let at = run.live("n");
        run.number(at, 0, n, 8);
        run.step(StepKind::Entry, 4);
    }
    run.statement(6);
    run.leave();
    run.step(StepKind::Return, 10);
    for n in 0..11 {
        let at = run.live("rest");
        run.number(at, 0, n * (n + 1) / 2, 8);
        run.statement(8);
        run.statement(9);
        run.leave();
        run.step(StepKind::Return, 10);
    }
    let at = run.live("total");
    run.number(at, 0, 66, 8);
    run.statement(2);
    run
}

/// A panic that unwinds, and memory that is leaked on purpose.
pub fn panic_and_leak() -> Run {
    let mut run = Run::new(
        r#"fn main() {
    let v = vec![1, 2, 3];
    std::mem::forget(String::from("lost"));  //@
    check(&v, 7);
}
fn check(v: &[i32], i: usize) {
    let twice = [v[0] * 2, v[1] * 2];
    let x = v[i];                            //@
}
"#,
    );
    let (i32_, usize_) = (run.int("i32"), run.int("usize"));
    let ints = run.vec(i32_);
    let slice = run.slice(i32_);
    let (slice, pair) = (run.shared(slice), run.array(i32_, 2));
    run.call("main", &[("v", ints)]);
    run.step(StepKind::Entry, 1);
    let v = run.live("v");
    let buffer = run.heap(12);
    (0..3).for_each(|n| run.number(buffer, n * 4, n + 1, 4));
    run.header(v, 0, buffer, 3);
    run.number(v, 0, 3, 8);
    run.statement(2);
    let lost = run.heap(4);
    run.write(lost, 0, b"lost");
    run.statement(3);
    run.call("check", &[("v", slice), ("i", usize_), ("twice", pair), ("x", i32_)]);
    let (view, i) = (run.live("v"), run.live("i"));
    run.point(view, 0, buffer, 0);
    run.number(view, 8, 3, 8);
    run.number(i, 0, 7, 8);
    run.step(StepKind::Entry, 6);
    let twice = run.live("twice");
    run.number(twice, 0, 2, 4);
    run.number(twice, 4, 4, 4);
    run.statement(7);
    run.panic("index out of bounds: the len is 3 but the index is 7", 8);
    run
}

/// Two threads: one has what was moved into it on a stack of its own and sends a message, the other waits for it.
pub fn threads() -> Run {
    Run::simulated(
        "use std::sync::mpsc;
use std::thread;

fn total(prices: &[u32]) -> u32 {
    let sum = prices.iter().sum();
    sum //@
}

fn main() {
    let (sender, receiver) = mpsc::channel();
    let prices = vec![5, 7, 30]; //@
    let handle = thread::spawn(move || {
        let sum = total(&prices); //@
        sender.send(sum).unwrap(); //@
    }); //@
    let sum = receiver.recv().unwrap(); //@
    handle.join().unwrap(); //@
}
",
    )
}

/// A lock that three threads take one after the other, in a scope.
pub fn locks() -> Run {
    Run::simulated(
        "use std::sync::Mutex;
use std::thread;

fn main() {
    let words = Mutex::new(vec![String::from(\"a\")]);
    thread::scope(|scope| {
        for n in 0..3 {
            let words = &words;
            scope.spawn(move || {
                let mut guard = words.lock().unwrap(); //@
                guard.push(format!(\"{n}\"));
            });
        }
    }); //@
    let count = words.lock().unwrap().len(); //@
}
",
    )
}
