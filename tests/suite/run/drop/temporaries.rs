struct D(&'static str);
impl Drop for D {
    fn drop(&mut self) {
        println!("drop {}", self.0);
    }
}
impl D {
    fn name(&self) -> &'static str {
        self.0
    }
    fn same(&self) -> &D {
        self
    }
}
fn main() {
    println!("{}", D("in println").name());
    let n = D("in let").name();
    println!("{n}");
    let kept = &D("extended");
    println!("{}", kept.name());
    if D("in if").name() == "in if" {
        println!("then");
    }
    match D("in match").same().name() {
        n => println!("arm {n}"),
    }
    let x = { D("tail").name() };
    println!("{x} end");
}
