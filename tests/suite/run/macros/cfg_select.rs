//! `cfg_select!` in the place of items, members, types, patterns, statements and expressions.
cfg_select! {
    windows => { fn which() -> &'static str { "w" } }
    all(unix, target_pointer_width = "64") => { fn which() -> &'static str { "unix64" } const A: i32 = 4; }
    _ => { fn which() -> &'static str { "?" } }
}
struct S;
impl S {
    cfg_select! { unix => { fn m(&self) -> i32 { 1 } } _ => { fn m(&self) -> i32 { 2 } } }
}
fn typed(x: cfg_select! { unix => { u8 } _ => { u16 } }) -> usize { size_of_val(&x) }
fn main() {
    let x = 5;
    let a = cfg_select! { windows => "w", not(windows) => { x + A } , _ => 7 };
    let b = cfg_select!(debug_assertions => vec![1, 2, 3], _ => vec![]);
    cfg_select! {
        target_os = "linux" => { let y = 3; println!("linux {y}"); }
        _ => { println!("other"); }
    }
    match 3 { cfg_select! { unix => { 3 } _ => { 4 } } => println!("three"), _ => println!("else") }
    println!("{} {a} {b:?} {} {} {}", which(), S.m(), typed(1), std::cfg_select! { true => 1, _ => 2 });
    println!("{:?}", std::panic::Location::caller().file_as_c_str().to_bytes().len() > 2);
}
