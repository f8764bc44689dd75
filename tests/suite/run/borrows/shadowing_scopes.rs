fn main() {
    let text = String::from("  padded ");
    let text = text.trim();
    let text = &text[1..];
    println!("[{text}]");
    let mut n = 1;
    { let n = &mut n; *n += 1; }
    let r = { let t = &mut n; *t += 1; &*t };
    println!("{r}");
    n += 1;
    let mut holder;
    let first = String::from("f");
    holder = &first;
    println!("{holder}");
    let second = String::from("s");
    holder = &second;
    println!("{holder} {n}");
    let mut words: Vec<String> = Vec::new();
    for i in 0..3 {
        let word = format!("w{i}");
        let head = &word[..1];
        let copy = head.to_string() + &word;
        words.push(word);
        words.push(copy);
    }
    let longest = words.iter().map(|w| w.as_str()).fold("", |a, b| if b.len() > a.len() { b } else { a });
    println!("{longest}");
    let total = loop {
        let last = match words.pop() { Some(w) => w, None => break 0 };
        if last.len() == 2 { break last.len(); }
    };
    println!("{total}");
    let label = 'outer: {
        let s = words.first();
        let Some(s) = s else { break 'outer "none" };
        if s.is_empty() { break 'outer "empty" }
        s
    };
    println!("{label}");
    let mut state = (0, String::new());
    let mut step = |c: char| { state.0 += 1; state.1.push(c); state.0 };
    step('a');
    step('b');
    let (count, seen) = &state;
    println!("{count} {seen}");
    let x;
    if *count > 1 { x = seen.as_str(); } else { x = "small"; }
    println!("{x}");
    let mut a = [1, 2, 3];
    for i in 0..a.len() { let b = &mut a[i]; *b += i as i32; a[0] += 1; }
    println!("{a:?}");
    let (mut p, mut q) = (1, 2);
    let mut cur = &mut p;
    for i in 0..2 { *cur += 10; if i == 0 { cur = &mut q; } }
    println!("{p} {q}");
}
