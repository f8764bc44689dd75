//! Expressions in odd places: blocks, matches and closures as operands.
fn main() {
    let x = if let Some(y) = { let z = 3; Some(z) } { y } else { 0 };
    let f = |(a, b)| a + b;
    println!("{} {}", x, f((1, 2)));
    let v = (|| -> Result<i32, String> { Err("x")? })();
    println!("{v:?}");
    let a = [[1; 2]; 3][1][0]; println!("{a}");
    let b = { fn g() -> [u8; 3] { [1, 2, 3] } g }()[1]; println!("{b}");
    let c = if true { |x: i32| x + 1 } else { |x: i32| x - 1 }; println!("{}", c(1));
    let d = match 3 { 0 => main2 as fn(), _ => || println!("closure") }; d();
    let e = &mut *Box::new(5); *e += 1; println!("{e}");
    println!("{}", -{ 1 } + { 2 } * { 3 });
    println!("{}", !{ true } as u8);
    println!("{}", *&mut { 5 });
    let s = &{ String::from("tmp") }[1..]; println!("{s}");
    println!("{:?}", (0..10).step_by(3).map(|x| if x % 2 == 0 { Some(x) } else { None }).flatten().collect::<Vec<_>>());
    let mut n = 0; let r = loop { n = n + 1; if { n += 1; n } > 5 { break n } }; println!("{r}");
    let t = (1, ((2, 3), 4)); let (a, ((b, c), d)) = t; println!("{}", a + b + c + d);
    println!("{}", { let x = 1; x } + { let x = 2; x });
    let z = { 1 } ; let w = ({ 1 }) - 1; println!("{z}{w}");
    println!("{}", if (true && !false) as u8 == 1 { "y" } else { "n" });
    let arr = [|x: i32| x + 1, |x: i32| x * 2]; println!("{}", arr.iter().fold(3, |a, f| f(a)));
    println!("{}", [1, 2, 3].iter().map(|x| x * 2).rev().map(|x| x.to_string()).collect::<Vec<_>>().join("-"));
    let (ref a, ref mut b) = (1, 2); *b += a; println!("{b}");
    return;
}
fn main2() {}
