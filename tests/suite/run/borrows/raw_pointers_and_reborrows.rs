fn split<T>(v: &mut [T], at: usize) -> (&mut [T], &mut [T]) {
    let (len, p) = (v.len(), v.as_mut_ptr());
    assert!(at <= len);
    unsafe { (std::slice::from_raw_parts_mut(p, at), std::slice::from_raw_parts_mut(p.add(at), len - at)) }
}
struct Stack { top: *mut Frame, depth: usize }
struct Frame { v: u8, below: *mut Frame }
impl Stack {
    fn push(&mut self, v: u8) { self.top = Box::into_raw(Box::new(Frame { v, below: self.top })); self.depth += 1; }
    fn pop(&mut self) -> Option<u8> {
        if self.top.is_null() { return None; }
        let frame = unsafe { Box::from_raw(self.top) };
        self.top = frame.below;
        self.depth -= 1;
        Some(frame.v)
    }
    fn peek_mut(&mut self) -> Option<&mut u8> { unsafe { self.top.as_mut().map(|f| &mut f.v) } }
    fn iter(&self) -> impl Iterator<Item = &u8> + '_ {
        let mut at = self.top;
        std::iter::from_fn(move || { let f = unsafe { at.as_ref()? }; at = f.below; Some(&f.v) })
    }
}
impl Drop for Stack { fn drop(&mut self) { while self.pop().is_some() {} } }
fn main() {
    let mut v = [1, 2, 3];
    let (a, b) = split(&mut v, 1);
    std::mem::swap(&mut a[0], &mut b[1]);
    println!("{v:?}");
    let mut s = Stack { top: std::ptr::null_mut(), depth: 0 };
    for n in [1, 2, 3] { s.push(n); }
    if let Some(top) = s.peek_mut() { *top *= 10; }
    println!("{:?} {}", s.iter().collect::<Vec<_>>(), s.depth);
    println!("{:?} {}", s.pop(), s.iter().count());
    let mut x = 5;
    let p = &raw mut x;
    unsafe { *p += 1; let r = &mut *p; *r += 1; *p += 1; }
    println!("{x}");
    let c: *const i32 = &x;
    println!("{}", unsafe { *c.cast::<i32>() });
}
