fn main() {
    let mut best: Option<String> = None;
    for w in ["b", "aa", "c"] {
        if let Some(known) = &mut best {
            if w.len() > known.len() { *known = w.to_string(); }
        } else {
            best = Some(w.to_string());
        }
    }
    println!("{best:?}");
    let mut v = vec![3, 1];
    if let Some(x) = v.iter_mut().find(|x| **x == 1) { *x = 9; } else { v.push(1); }
    if let Some(x) = v.iter().position(|x| *x == 7) { v[x] = 0; } else { v.push(7); }
    while let Some(last) = v.last() {
        if *last < 4 { break; }
        v.pop();
    }
    println!("{v:?}");
    let mut pair = (1, String::from("p"));
    let n = if let (1, s) = &mut pair { s.push('!'); s.len() } else { pair.0 = 2; 0 };
    pair.0 += n;
    println!("{pair:?}");
}
