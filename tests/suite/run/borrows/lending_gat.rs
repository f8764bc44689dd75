trait Lending {
    type Item<'a> where Self: 'a;
    fn next(&mut self) -> Option<Self::Item<'_>>;
    fn for_each(mut self, mut f: impl FnMut(Self::Item<'_>)) where Self: Sized {
        while let Some(item) = self.next() { f(item); }
    }
    fn map<B, F: FnMut(Self::Item<'_>) -> B>(self, f: F) -> Map<Self, F> where Self: Sized { Map { inner: self, f } }
    fn nth(&mut self, n: usize) -> Option<Self::Item<'_>> {
        for _ in 0..n { self.next()?; }
        self.next()
    }
}
struct Map<L, F> { inner: L, f: F }
impl<L: Lending, B, F: FnMut(L::Item<'_>) -> B> Iterator for Map<L, F> {
    type Item = B;
    fn next(&mut self) -> Option<B> { self.inner.next().map(&mut self.f) }
}
struct WindowsMut<'d, T> { data: &'d mut [T], at: usize, size: usize }
impl<'d, T> Lending for WindowsMut<'d, T> {
    type Item<'a> = &'a mut [T] where Self: 'a;
    fn next(&mut self) -> Option<&mut [T]> {
        let end = self.at + self.size;
        let window = self.data.get_mut(self.at..end)?;
        self.at += 1;
        Some(window)
    }
}
struct Lines<'s> { text: &'s str, buffer: String }
impl<'s> Lending for Lines<'s> {
    type Item<'a> = (&'a str, &'s str) where Self: 'a;
    fn next(&mut self) -> Option<Self::Item<'_>> {
        if self.text.is_empty() { return None; }
        let (line, rest) = self.text.split_once('\n').unwrap_or((self.text, ""));
        self.text = rest;
        self.buffer.clear();
        self.buffer.push_str(line);
        self.buffer.make_ascii_uppercase();
        Some((&self.buffer, line))
    }
}
fn total(mut l: WindowsMut<'_, u32>) -> usize {
    let mut n = 0;
    while let Some(w) = l.next() { n += w.len(); w[0] += 1; }
    n
}
fn main() {
    let mut data = [1u32, 2, 3, 4];
    let mut w = WindowsMut { data: &mut data, at: 0, size: 2 };
    while let Some(pair) = w.next() { pair[1] += pair[0]; }
    println!("{data:?}");
    println!("{}", total(WindowsMut { data: &mut data, at: 1, size: 3 }));
    let text = String::from("ab\ncd\nef");
    let mut kept = vec![];
    let mut lines = Lines { text: &text, buffer: String::new() };
    while let Some((upper, line)) = lines.next() {
        if upper > "AB" { kept.push(line); }
    }
    println!("{kept:?}");
    let mut l = Lines { text: &text, buffer: String::new() };
    if let Some((u, _)) = l.nth(1) { println!("{u}"); }
    println!("{:?}", l.next().map(|p| p.1));
}
