struct A<'a> { v: &'a mut Vec<i32> }
impl<'a> A<'a> { fn get(&'a mut self) -> &'a mut i32 { &mut self.v[0] } }
fn main() {
    let mut v = vec![1];
    let mut a = A { v: &mut v };
    *a.get() += 1;
    println!("{}", a.v.len());
}
