struct Loud<'a>(&'a str);
impl Drop for Loud<'_> { fn drop(&mut self) { println!("drop {}", self.0); } }
struct Quiet<'a>(&'a mut i32);
struct Holder<T> { value: T }
impl<T> Holder<T> { fn into(self) -> T { self.value } }
fn main() {
    let mut n = 1;
    let q = Quiet(&mut n);
    *q.0 += 1;
    n += 1;
    println!("{n}");
    let text = String::from("t");
    let loud = Loud(&text);
    println!("{}", loud.0);
    drop(loud);
    let moved = text;
    println!("{moved}");
    let mut slot = Some(Loud(&moved));
    slot = None;
    assert!(slot.is_none());
    {
        let inner = String::from("i");
        let all = vec![Loud(&inner), Loud("s")];
        println!("{}", all.len());
    }
    let mut count = 0;
    {
        let v: Vec<&mut i32>;
        let mut a = 1;
        v = vec![&mut a];
        *v.into_iter().next().unwrap() = 2;
        count += a;
    }
    let h = Holder { value: &mut count };
    *h.into() += 1;
    println!("{count}");
    let b: Box<&str>;
    let s = String::from("boxed");
    b = Box::new(&s);
    println!("{b}");
    let o: Option<&String>;
    let w = String::from("w");
    o = Some(&w);
    println!("{o:?}");
}
