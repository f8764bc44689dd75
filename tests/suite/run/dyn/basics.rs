trait Animal {
    fn name(&self) -> String;
    fn twice(&self) -> String {
        format!("{0} {0}", self.name())
    }
}
struct Dog;
struct Cat(u8);
impl Animal for Dog {
    fn name(&self) -> String {
        "dog".to_string()
    }
}
impl Animal for Cat {
    fn name(&self) -> String {
        format!("cat {}", self.0)
    }
}
fn show(a: &dyn Animal) {
    println!("{}", a.twice());
}
fn main() {
    let zoo: Vec<Box<dyn Animal>> = vec![Box::new(Dog), Box::new(Cat(9))];
    for a in &zoo {
        show(a.as_ref());
    }
    println!("{}", std::mem::size_of::<&dyn Animal>());
}
