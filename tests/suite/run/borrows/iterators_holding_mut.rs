struct Windows<'a, T> { rest: &'a mut [T], size: usize }
impl<'a, T> Iterator for Windows<'a, T> {
    type Item = &'a mut [T];
    fn next(&mut self) -> Option<&'a mut [T]> {
        if self.rest.is_empty() { return None; }
        let at = self.size.min(self.rest.len());
        let (head, tail) = std::mem::take(&mut self.rest).split_at_mut(at);
        self.rest = tail;
        Some(head)
    }
}
struct Take2<'i, I: Iterator> { inner: &'i mut I, left: u8 }
impl<I: Iterator> Iterator for Take2<'_, I> {
    type Item = I::Item;
    fn next(&mut self) -> Option<I::Item> {
        if self.left == 0 { return None; }
        self.left -= 1;
        self.inner.next()
    }
}
struct Tokens<'s> { text: &'s str }
impl<'s> Tokens<'s> {
    fn word(&mut self) -> Option<&'s str> {
        let text = self.text.trim_start();
        if text.is_empty() { return None; }
        let end = text.find(' ').unwrap_or(text.len());
        let (word, rest) = text.split_at(end);
        self.text = rest;
        Some(word)
    }
    fn pair(&mut self) -> Option<(&'s str, &'s str)> { Some((self.word()?, self.word()?)) }
}
impl<'s> Iterator for Tokens<'s> { type Item = &'s str; fn next(&mut self) -> Option<&'s str> { self.word() } }
fn main() {
    let mut data = [1, 2, 3, 4, 5];
    let mut w = Windows { rest: &mut data, size: 2 };
    let first = w.next().unwrap();
    let second = w.next().unwrap();
    std::mem::swap(&mut first[0], &mut second[1]);
    for chunk in w { chunk[0] = 0; }
    println!("{data:?}");
    let mut it = data.iter();
    let head: Vec<_> = Take2 { inner: &mut it, left: 2 }.collect();
    let tail: Vec<_> = it.by_ref().take(1).collect();
    println!("{head:?} {tail:?} {}", it.count());
    let text = String::from("let x be nine of ten");
    let mut tokens = Tokens { text: &text };
    let a = tokens.word();
    let b = tokens.pair();
    println!("{a:?} {b:?}");
    let rest: Vec<&str> = tokens.by_ref().collect();
    println!("{rest:?} {:?}", tokens.text);
    let mut chars = text.chars().peekable();
    let mut words = vec![];
    while let Some(c) = chars.peek() {
        if c.is_whitespace() { chars.next(); continue; }
        let mut word = String::new();
        while let Some(c) = chars.next_if(|c| !c.is_whitespace()) { word.push(c); }
        words.push(word);
    }
    println!("{}", words.join("|"));
    let mut v = vec![vec![1], vec![2, 3]];
    for x in v.iter_mut().flatten().filter(|x| **x > 1) { *x *= 10; }
    let m = v.iter_mut().max_by_key(|inner| inner.len()).unwrap();
    m.push(7);
    println!("{v:?}");
    let mut rows = vec![String::from("r0"), String::from("r1")];
    for (i, row) in rows.iter_mut().enumerate().rev() { row.insert(0, (b'a' + i as u8) as char); }
    let mut z = rows.iter_mut().zip(data.iter_mut());
    if let Some((r, d)) = z.next() { r.push_str(&d.to_string()); *d = 99; }
    drop(z);
    println!("{rows:?} {data:?}");
}
