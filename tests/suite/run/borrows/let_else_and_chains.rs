#[derive(Debug)]
enum Msg { Text(String), Pair(Box<Msg>, Box<Msg>), Num(i64) }
fn text(m: &Msg) -> Option<&str> {
    let Msg::Text(s) = m else { return None };
    Some(s)
}
fn first_text(m: &Msg) -> &str {
    let mut at = m;
    loop {
        let Msg::Pair(left, right) = at else { break };
        at = if text(left).is_some() { left } else { right };
    }
    if let Msg::Text(s) = at && !s.is_empty() && let Some(c) = s.get(..1) { c } else { "?" }
}
fn bump(m: &mut Msg) -> bool {
    let Msg::Num(n) = m else {
        if let Msg::Pair(l, r) = m { return bump(l) | bump(r); }
        return false;
    };
    *n += 1;
    true
}
fn take_text(m: Msg) -> Result<String, Msg> {
    let Msg::Text(s) = m else { return Err(m) };
    Ok(s)
}
fn parse<'a>(line: &'a str, seen: &mut Vec<&'a str>) -> Option<(&'a str, i64)> {
    let (name, value) = line.split_once('=')?;
    let Ok(n) = value.trim().parse() else { seen.push(value); return None };
    if let Some(last) = seen.last() && *last == name { return None; }
    seen.push(name);
    Some((name, n))
}
fn main() {
    let mut m = Msg::Pair(Box::new(Msg::Num(1)), Box::new(Msg::Pair(Box::new(Msg::Text("hey".into())), Box::new(Msg::Num(5)))));
    println!("{}", first_text(&m));
    println!("{}", bump(&mut m));
    println!("{m:?}");
    if let Msg::Pair(_, r) = &mut m && let Msg::Pair(t, _) = &mut **r { **t = Msg::Text(String::new()); }
    println!("{:?}", first_text(&m));
    let m = match take_text(m) { Ok(s) => Msg::Text(s), Err(Msg::Pair(l, _)) => *l, Err(other) => other };
    println!("{m:?} {:?}", take_text(Msg::Text("t".into())));
    let input = String::from("a=1\nb=x\nb=2\nb=3");
    let mut seen = vec![];
    let got: Vec<_> = input.lines().filter_map(|l| parse(l, &mut seen)).collect();
    println!("{got:?} {seen:?}");
    let mut stack = vec![vec![1, 2], vec![]];
    while let Some(top) = stack.last_mut() {
        let Some(n) = top.pop() else { stack.pop(); continue };
        if n == 2 && stack.len() == 1 { stack.push(vec![n * 10]); }
        print!("{n} ");
    }
    println!("{}", stack.len());
    let opt = Some(String::from("owned"));
    let Some(ref s) = opt else { panic!() };
    let Some(t) = opt.as_deref() else { panic!() };
    println!("{s} {t} {opt:?}");
    let v = vec![(1, "a".to_string()), (2, "b".to_string())];
    let Some((n, (_, s))) = v.iter().enumerate().find(|(_, (n, _))| *n == 2) else { return };
    println!("{n} {s} {}", v.len());
}
