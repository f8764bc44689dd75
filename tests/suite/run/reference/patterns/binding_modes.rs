//! Default binding modes: references seen through, resets, mixtures, moves out of places, partial moves, `ref` under `&`.
#[derive(Debug, Clone, Default)] struct S { a: String, b: (u8, String), c: Option<String> }
fn by_ref(s: &S) -> usize { let S { a, b: (n, t), c } = s; let _: (&String, &u8, &String, &Option<String>) = (a, n, t, c); a.len() + *n as usize + t.len() + c.iter().count() }
fn by_mut(s: &mut S) { let S { a, b: (n, t), c } = s; a.push('!'); *n += 1; t.clear(); *c = Some("set".into()); }
fn layers(x: &&mut Option<&(u8, Option<u8>)>) -> u8 { match x { Some((a, Some(b))) => a + b, Some((a, None)) => *a, None => 0 } }
fn mixed(x: &Option<&mut (u8, String)>) -> usize { if let Some((n, s)) = x { let _: &u8 = n; s.len() + *n as usize } else { 0 } }
fn and_pattern(x: &[(u8, &str)]) -> Vec<String> { x.iter().map(|&(n, s)| format!("{n}{s}")).chain(x.iter().map(|(n, s)| format!("{s}{n}"))).collect() }
fn boxed(b: Box<(String, u8)>) -> String { let (s, n) = *b; s + &n.to_string() }
fn nested_mut(v: &mut Vec<Option<(i32, [i32; 2])>>) { for item in v { if let Some((n, [x, _])) = item { *n += *x; *x = 0 } else { *item = Some((9, [9, 9])) } } }
fn main() {
    let mut s = S { a: "a".into(), b: (1, "bb".into()), c: None };
    println!("{}", by_ref(&s));
    by_mut(&mut s);
    println!("{s:?} {}", by_ref(&s));
    println!("{} {}", layers(&&mut Some(&(1, Some(2)))), layers(&&mut None));
    println!("{} {:?}", mixed(&Some(&mut (3, "abc".into()))), and_pattern(&[(1, "x"), (2, "y")]));
    println!("{}", boxed(Box::new(("s".into(), 5))));
    let mut v = vec![Some((1, [2, 3])), None];
    nested_mut(&mut v);
    println!("{v:?}");
    // Partial moves: the rest stays usable; `ref` borrows the other part.
    let S { a, ref b, .. } = s;
    println!("{a} {b:?} {:?}", s.c);
    let S { c: Some(c), .. } = s else { unreachable!() };
    println!("{c} {:?}", s.b);
    let (n, t) = s.b;
    println!("{n} {t}");
    let pair = (String::from("x"), String::from("y"));
    let (ref x, _) = pair;
    let (_, y) = &pair;
    println!("{x} {y} {pair:?}");
    let (x, _) = pair;
    println!("{x} {}", pair.1);
    // `_` does not move, `_x` does.
    let o = Some(String::from("o"));
    let _ = o;
    if let Some(_) = o { println!("still here {o:?}"); }
    match o { Some(ref s) if s.len() > 5 => {} Some(_s) => println!("moved"), None => {} }
    let mut t = (1, (2, 3));
    { let (a, (b, _)) = &mut t; std::mem::swap(a, b); }
    let (ref mut p, (.., ref q)) = t; *p += *q;
    println!("{t:?}");
    let r = &mut Some(5);
    match *r { Some(ref mut n) => *n += 1, None => {} }
    match r { Some(n) if *n > 5 => *n *= 10, _ => {} }
    if let &mut Some(n) = r { println!("{n}"); }
    let list = &[Some(1), None, Some(3)];
    println!("{}", list.iter().flatten().sum::<i32>() + list.iter().filter_map(|x| *x).sum::<i32>());
    for (i, (k, v)) in [("a", 1), ("b", 2)].iter().enumerate() { let _: (usize, &&str, &i32) = (i, k, v); print!("{i}{k}{v} "); }
    let arr = &mut [1, 2, 3, 4];
    if let [first, .., last] = arr { std::mem::swap(first, last); }
    if let [_, mid @ .., _] = &mut arr[..] { mid.reverse(); }
    println!("{arr:?}");
    let refs = [&1, &2]; let [&a, b] = refs; let &[c, d] = &[3, 4]; println!("{}", a + *b + c + d);
    let x = &&5; let &&y = x; let &z = x; println!("{}", y + *z);
    let text: &Option<Box<str>> = &Some("boxed".into());
    match text { Some(s) => println!("{}", s.len()), None => {} }
    let string = String::from("abc");
    match &*string { "abc" => println!("deref"), _ => {} }
    match string.as_bytes() { [b'a', .., c] => println!("{c}"), _ => {} }
    match (&string, 1) { (s, 1) if s == "abc" => println!("eq"), _ => {} }
    let mut opt = Some(Box::new(S::default()));
    if let Some(b) = &mut opt { b.a = "in box".into(); let S { a, .. } = &mut **b; a.push('.'); }
    while let Some(b) = opt { println!("{}", b.a); opt = None; }
}
