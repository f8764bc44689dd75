struct D(u8);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
enum E {
    One(D),
    Two(Box<D>, D),
    Zero,
}
fn main() {
    let list = [E::One(D(1)), E::Two(Box::new(D(2)), D(3)), E::Zero];
    println!("{}", list.len());
    for e in list {
        match e {
            E::One(d) => println!("one {}", d.0),
            E::Two(b, _) => println!("two {}", b.0),
            E::Zero => println!("zero"),
        }
    }
    let b = Box::new(D(9));
    let inner = *b;
    println!("unboxed {}", inner.0);
}
