#[derive(Clone, Copy)]
enum Op {
    Add,
    Neg { twice: bool },
}
fn apply(op: Op, a: Option<i8>) -> i32 {
    match (op, a) {
        (Op::Add, Some(n @ i8::MIN..=-1)) => n as i32,
        (Op::Add, Some(0)) => 100,
        (Op::Add, Some(1..)) => 200,
        (Op::Neg { twice: true | false }, Some(_)) | (_, None) => 300,
    }
}
fn ends(v: &[u8]) -> u8 {
    match v {
        [] | [_] => 0,
        [a, .., b] => a + b,
    }
}
fn kind(c: char, b: (bool, bool)) -> &'static str {
    match (c, b) {
        ('\0'..='z', _) => "low",
        ('{'..='\u{D7FF}' | '\u{E000}'..=char::MAX, (true, _) | (_, true)) => "some",
        (_, (false, false)) => "none",
    }
}
fn main() {
    println!("{} {}", apply(Op::Add, Some(-5)), apply(Op::Add, Some(0)));
    println!("{} {}", apply(Op::Neg { twice: true }, Some(1)), apply(Op::Add, Some(7)));
    println!("{} {}", ends(&[1, 2, 3]), kind('~', (false, true)));
    let [a, b] = [1, 2];
    let (c, ..) = (3, 4, 5);
    println!("{}", a + b + c);
}
