use std::rc::Rc;

struct Counter {
    n: u32,
}
impl Counter {
    fn get(&self) -> u32 {
        self.n
    }
    fn bump(&mut self) -> &mut Self {
        self.n += 1;
        self
    }
    fn into_n(self) -> u32 {
        self.n
    }
    fn shared(self: Rc<Self>) -> u32 {
        self.n + 100
    }
    fn boxed(self: Box<Self>) -> u32 {
        self.n + 1000
    }
}

trait Describe {
    fn describe(&self) -> String;
}
impl<T: std::fmt::Debug> Describe for T {
    fn describe(&self) -> String {
        format!("<{self:?}>")
    }
}

fn main() {
    let mut c = Counter { n: 1 };
    c.bump().bump();
    let r = &mut c;
    r.bump();
    println!("{}", r.get());
    let rr = &&c;
    println!("{}", rr.get());
    println!("{}", c.into_n());
    let rc = Rc::new(Counter { n: 7 });
    println!("{} {}", rc.get(), rc.clone().shared());
    let mut b = Box::new(Counter { n: 8 });
    b.bump();
    println!("{} {}", b.get(), b.boxed());
    println!("{} {}", 5.describe(), "x".describe());
    println!("{} {}", vec![1u8].describe(), (&&1).describe());
}
