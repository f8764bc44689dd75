fn find<'a>(rows: &'a [Vec<String>], wanted: &str) -> Option<&'a String> {
    'rows: for row in rows {
        for cell in row {
            if cell == wanted { return Some(cell); }
            if cell.is_empty() { continue 'rows; }
        }
    }
    None
}
fn pick(v: &mut Vec<i32>) -> &mut i32 {
    let at = loop {
        match v.iter().position(|n| *n > 2) {
            Some(at) => break at,
            None => v.push(v.len() as i32),
        }
    };
    &mut v[at]
}
fn main() {
    let rows = vec![vec!["a".to_string(), String::new(), "hidden".to_string()], vec!["b".to_string()]];
    println!("{:?} {:?}", find(&rows, "b"), find(&rows, "hidden"));
    let mut v = vec![0];
    *pick(&mut v) *= 10;
    println!("{v:?}");
    let text = String::from("one,two");
    let first = loop { if let Some((a, _)) = text.split_once(',') { break a; } break &text[..]; };
    let labelled = 'l: { if first.len() > 5 { break 'l "long"; } &text[4..] };
    println!("{first} {labelled}");
}
