fn add_all(total: &mut i32, list: &[i32]) { for n in list { *total += n; } }
fn twice(total: &mut i32) { add_all(total, &[1]); add_all(total, &[2]); *total += 1; }
fn find<'a>(list: &'a mut [i32], wanted: i32) -> Option<&'a mut i32> {
    for item in list { if *item == wanted { return Some(item); } }
    None
}
fn first_word(text: &str) -> &str {
    for (i, c) in text.char_indices() { if c == ' ' { return &text[..i]; } }
    text
}
fn longest<'a>(list: &[&'a str]) -> &'a str {
    let mut best = "";
    for word in list { if word.len() > best.len() { best = word; } }
    best
}
fn skip<'a>(mut rest: &'a str, c: char) -> &'a str {
    while let Some(next) = rest.strip_prefix(c) { rest = next; }
    rest
}
fn pop_front<'a, T>(slice: &mut &'a [T]) -> Option<&'a T> {
    let (first, rest) = slice.split_first()?;
    *slice = rest;
    Some(first)
}
fn take_mut<'a, T>(slice: &mut &'a mut [T]) -> Option<&'a mut T> {
    let whole = std::mem::take(slice);
    let (first, rest) = whole.split_first_mut()?;
    *slice = rest;
    Some(first)
}
fn main() {
    let mut total = 0;
    twice(&mut total);
    let r = &mut total;
    for i in 0..3 { let again = &mut *r; *again += i; add_all(r, &[i]); }
    println!("{r}");
    let mut list = vec![1, 2, 3];
    if let Some(n) = find(&mut list, 2) { *n = 20; }
    while let Some(last) = list.pop() { if last == 20 { list.push(7); break; } }
    println!("{list:?} {}", first_word("hello world"));
    let best;
    { let words = vec!["a", "bbb", "cc"]; best = longest(&words); }
    println!("{best} {}", skip("xxxy", 'x'));
    let data = [1, 2, 3];
    let mut s = &data[..];
    while let Some(n) = pop_front(&mut s) { print!("{n} "); }
    let mut data = [1, 2, 3];
    let mut s = &mut data[..];
    while let Some(n) = take_mut(&mut s) { *n += 1; }
    println!("{data:?}");
    let mut grid = vec![vec![1, 2], vec![3]];
    for row in &mut grid { for cell in row.iter_mut() { *cell += 1; } row.push(0); }
    for row in grid.iter() { for cell in row { print!("{cell} "); } }
    let (a, b) = grid.split_at_mut(1);
    std::mem::swap(&mut a[0], &mut b[0]);
    println!("{grid:?}");
    let mut buffer = String::new();
    let mut line = &mut buffer;
    for i in 0..2 { line.push_str(&i.to_string()); let other = &mut *line; other.push(','); line = other; }
    println!("{buffer}");
}
