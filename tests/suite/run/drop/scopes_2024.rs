struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}

impl D {
    fn get(&self) -> Option<u8> {
        Some(1)
    }
    fn none(&self) -> Option<u8> {
        None
    }
    fn yes(&self) -> bool {
        true
    }
}
fn tail() -> usize {
    let _local = D("local");
    D("tail temporary").0.len()
}
fn nested() -> usize {
    let _outer = D("outer");
    let n = {
        let _inner = D("inner");
        D("inner tail").0.len()
    };
    println!("after inner block");
    n
}
fn if_let() {
    if let Some(n) = D("scrutinee").get() {
        println!("some {n}");
    }
    if let Some(n) = D("failing scrutinee").none() {
        println!("some {n}");
    } else {
        println!("else");
    }
    println!("after if let");
}
fn while_let() {
    let mut n = 0;
    while let Some(1) = D("while scrutinee").get() {
        n += 1;
        println!("turn {n}");
        if n == 2 {
            break;
        }
    }
}
fn chain(a: bool) -> u8 {
    match a && D("and").yes() || D("or").yes() {
        true => 1,
        false => 0,
    }
}
fn value_of_if() -> usize {
    let _x = D("x");
    if D("condition").yes() { D("branch").0.len() } else { 0 }
}
fn main() {
    println!("{}", tail());
    println!("{}", nested());
    if_let();
    while_let();
    println!("{}", chain(true));
    println!("{}", chain(false));
    println!("{}", value_of_if());
}
