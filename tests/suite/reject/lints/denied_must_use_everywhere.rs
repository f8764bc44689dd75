#![deny(unused_must_use)]
#![allow(dead_code, unused_variables, unused_mut, unused_imports, path_statements, unused_unsafe, unused_braces)]
#[must_use] fn own() -> u8 { 1 }
fn res() -> Result<u8, String> { Ok(1) }
fn main() {
    let x = 1;
    if x == 1 { res() } else { res() };
    match x { 1 => res(), _ => res() };
    if x == 1 { own() } else { own() };
    { let y = 1; res() };
    { { own() } };
    unsafe { res() };
    'a: { res() };
    loop { break res(); };
    { x + 1 };
    { 1 };
    { let z = 2; };
    (own(), 1);
    [res()];
    (res());
    &res();
    if let Ok(1) = res() { res() } else { res() };
    if x == 1 { res(); }
    for i in 0..1 { own(); }
    let c = || { own(); };
    let d = || own();
    d();
    c();
    x;
    {
        res();
        own();
    }
    std::hint::black_box(res());
    dbg!(own());
    println!("a");
    matches!(x, 1);
    assert!(x == 1);
    write!(String::new(), "a");
    x.max(2) + 1;
    "a" == "b";
    || x;
    { || x };
    Some(res());
    Box::new(res());
    Ok::<Result<u8, u8>, u8>(Ok(1)).unwrap();
    vec![res()];
}
use std::fmt::Write;
