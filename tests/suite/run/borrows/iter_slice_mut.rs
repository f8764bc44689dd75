struct It<'a> { rest: &'a mut [i32] }
impl<'a> Iterator for It<'a> {
    type Item = &'a mut i32;
    fn next(&mut self) -> Option<&'a mut i32> {
        let rest = std::mem::take(&mut self.rest);
        let (first, rest) = rest.split_first_mut()?;
        self.rest = rest;
        Some(first)
    }
}
fn main() {
    let mut list = [1, 2];
    for n in (It { rest: &mut list }) { *n *= 5; }
    println!("{list:?}");
}
