enum Fruit { Apple(String, u32), Pear(u32) }
fn main() {
    let f = Fruit::Pear(3);
    match f {
        Fruit::Apple(n) => println!("{n}"),
        Fruit::Pear(a) => println!("{a}"),
    }
}
