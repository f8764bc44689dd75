use std::collections::HashMap;

trait Animal {
    fn name(&self) -> String;
    fn twice(&self) -> String {
        format!("{0} {0}", self.name())
    }
}
#[derive(Default, Clone)]
struct Dog;
impl Animal for Dog {
    fn name(&self) -> String {
        "dog".into()
    }
}
fn all(animals: &[Box<dyn Animal>]) -> Vec<String> {
    animals.iter().map(|a| a.twice()).collect()
}
fn make<T: Default>() -> T {
    T::default()
}
fn apply<A, B, F: Fn(A) -> B>(a: A, f: F) -> B {
    f(a)
}
struct Stack<T> {
    items: Vec<T>,
}
impl<T: Clone> Stack<T> {
    fn new() -> Self {
        Stack { items: Vec::new() }
    }
    fn push(&mut self, t: T) -> &mut Self {
        self.items.push(t);
        self
    }
    fn peek(&self) -> Option<&T> {
        self.items.last()
    }
    fn map<U>(&self, f: impl Fn(&T) -> U) -> Stack<U> {
        Stack { items: self.items.iter().map(f).collect() }
    }
}
fn parse(s: &str) -> Result<i32, Box<dyn std::error::Error>> {
    let n: i32 = s.trim().parse()?;
    if n < 0 {
        return Err("negative".into());
    }
    Ok(n)
}
fn main() {
    println!("{:?}", all(&[Box::new(Dog), Box::new(Dog::default())]));
    let d: Dog = make();
    let n: i32 = make();
    println!("{} {}", d.name(), n);
    println!("{}", apply(3, |x| x as f64 / 2.0));
    let mut s = Stack::new();
    s.push(1u8).push(2);
    println!("{:?} {:?}", s.peek(), s.map(|x| x.to_string()).peek());
    println!("{:?} {}", parse(" 5 ").ok(), parse("-1").unwrap_err());
    println!("{}", parse("x").is_err());
    let mut m = HashMap::new();
    for w in "a b a".split(' ') {
        *m.entry(w).or_insert(0) += 1;
    }
    println!("{}", m["a"]);
    let v: Vec<_> = (1..=3).zip("abc".chars()).collect();
    println!("{v:?}");
    let (even, odd): (Vec<i32>, Vec<i32>) = (1..7).partition(|n| n % 2 == 0);
    println!("{even:?} {odd:?}");
    let o = Some(3).map(|x| x + 1).and_then(|x| if x > 3 { Some(x * 2) } else { None });
    println!("{o:?}");
    let words = vec!["x", "yy"];
    let longest = words.iter().max_by_key(|w| w.len()).unwrap();
    println!("{longest}");
    let r: Result<Vec<i32>, _> = "1,2".split(',').map(str::parse::<i32>).collect();
    println!("{r:?}");
}
