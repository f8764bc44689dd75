struct D(u32);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
fn main() {
    let mut a = D(1);
    println!("assign");
    a = D(2);
    println!("assigned {}", a.0);
    let old = std::mem::replace(&mut a, D(3));
    println!("old {}", old.0);
    let mut b = Some(D(4));
    let taken = b.take();
    println!("{} {}", b.is_none(), taken.is_some());
    let mut c = D(5);
    std::mem::swap(&mut a, &mut c);
    println!("{} {}", a.0, c.0);
    std::mem::forget(c);
}
