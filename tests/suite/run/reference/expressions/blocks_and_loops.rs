//! Blocks, unsafe, const and labelled blocks; loop, while, while let, for; labels, break with values, continue; divergence.
fn diverges(n: i32) -> i32 {
    let x: i32 = if n > 0 { n } else { return -1 };
    let y = match x { 1 => 10, 2 => { return 20 } _ => loop { break x * 100; } };
    y + 1
}
fn never_typed() -> u8 {
    let f = |x: bool| -> u8 { if x { return 3; } unreachable!() };
    let r: Result<u8, String> = (|| { let n: u8 = "5".parse().map_err(|_| "bad".to_string())?; Ok(n + 1) })();
    f(true) + r.unwrap()
}
fn try_like(v: &[&str]) -> Result<i32, std::num::ParseIntError> {
    let mut sum = 0;
    for s in v { sum += s.parse::<i32>()?; }
    Ok(sum)
}
fn option_chain(v: &[Option<u8>]) -> Option<u8> { let a = (*v.first()?)?; Some(a + v.get(1).copied().flatten()?) }
fn main() {
    let x = { let y = 3; y * y };
    let unit = { x; };
    println!("{x} {unit:?}");
    let v = unsafe { let p = &x as *const i32; *p + 1 };
    println!("{v} {}", const { 4 * 5 });
    let found = 'outer: {
        for i in 1.. {
            for j in 1..i { if i * j == 42 { break 'outer Some((i, j)); } }
            if i > 100 { break 'outer None; }
        }
        None
    };
    println!("{found:?}");
    let mut n = 0;
    let r = loop { n += 1; if n % 7 == 0 && n % 5 == 0 { break n; } };
    println!("{r}");
    let mut log = String::new();
    'a: for i in 0..4 {
        'b: for j in 0..4 {
            if j == 2 { continue 'b; }
            if i == 1 { continue 'a; }
            if i == 3 { break 'a; }
            log += &format!("{i}{j} ");
        }
    }
    println!("{log}");
    let mut stack = vec![1, 2, 3];
    while let Some(top) = stack.pop() { if top == 2 { stack.push(10); stack.push(20); } print!("{top} "); if stack.len() > 5 { break } }
    println!();
    let mut i = 10;
    while i > 0 { i -= 3; if i == 4 { continue; } print!("{i} "); }
    println!();
    'w: while true { loop { break 'w; } }
    let label_value = 'l: loop { let _x: i32 = 'm: loop { break 'l 7; #[allow(unreachable_code)] { break 'm 3 } }; };
    println!("{label_value}");
    for (i, c) in "aé".char_indices() { print!("{i}{c} "); }
    for &[a, b] in &[[1, 2], [3, 4]] { print!("{} ", a + b); }
    for x in (0..10).rev().step_by(3) { print!("{x} "); }
    for _ in 0..0 { unreachable!() }
    println!();
    let mut it = [1, 2, 3, 4].iter();
    for x in it.by_ref() { if *x == 2 { break; } }
    println!("{:?}", it.collect::<Vec<_>>());
    println!("{} {} {}", diverges(0), diverges(1), diverges(2) + diverges(3));
    println!("{}", never_typed());
    println!("{:?} {:?}", try_like(&["1", "2"]), try_like(&["1", "x"]));
    println!("{:?} {:?} {:?}", option_chain(&[Some(1), Some(2)]), option_chain(&[None]), option_chain(&[Some(1)]));
    // Statement-like expressions end a statement; with parentheses they do not.
    let mut z = 1;
    if z > 0 { z = 5 } else { z = 6 }
    -1;
    match z { _ => {} }
    (if z == 5 { 1 } else { 2 }) + 1;
    let t = if z == 5 { 1 } else { 2 } + 1;
    println!("{z} {t}");
    let w = match z { 5 => "five", _ => "other" }.len();
    println!("{w}");
    { println!("block statement"); }
    let c = loop { break };
    println!("{c:?}");
    let tuple = (loop { break 1 }, { 2 }, if true { 3 } else { 4 });
    println!("{tuple:?}");
    let mut count = 0;
    let s = loop { count += 1; break match count { 1 => continue, 2 => "two", _ => "more" } };
    println!("{s}");
    let nested = { { { 5 } } };
    let shadow = nested; let shadow = shadow + 1; { let shadow = shadow * 2; println!("{shadow}"); } println!("{shadow}");
    if let Some(n) = Some(5) && n > 3 && let Ok(m) = "7".parse::<i32>() { println!("{n} {m}"); }
    let mut q = vec![1, 2, 3];
    while let Some(x) = q.pop() && x > 1 { print!("{x} "); }
    println!("{q:?}");
    q.push(4);
    let Some(m) = q.first() else { println!("{q:?}"); return };
    let (Ok(k) | Err(k)) = "x".parse::<u8>().map_err(|_| 9) ;
    println!("{m} {k}");
    let Ok(val) = "12".parse::<i32>() else { return };
    println!("{val}");
    let a = [0; { let mut n = 1; while n < 10 { n *= 3 } n }];
    println!("{}", a.len());
}
