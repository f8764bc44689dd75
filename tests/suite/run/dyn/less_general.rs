//! Objects whose traits hold for all lifetimes, where those for some are wanted.

fn main() {
    let f: Box<dyn for<'a> Fn(&'a str) -> &'a str> = Box::new(|s| s);
    let g: Box<dyn Fn(&'static str) -> &'static str> = f;
    println!("{}", g("x"));
    let h: &dyn for<'a> Fn(&'a u8) -> u8 = &|x| *x;
    let k: &dyn Fn(&'static u8) -> u8 = h;
    let p = h as *const dyn for<'a> Fn(&'a u8) -> u8;
    let q = p as *const dyn Fn(&'static u8) -> u8;
    println!("{}", k(&3));
    println!("{}", unsafe { (*q)(&7) });
    let two: &dyn for<'a, 'b> Fn(&'a u8, &'b u8) -> u8 = &|a, b| a + b;
    let one: &dyn for<'a> Fn(&'a u8, &'a u8) -> u8 = two;
    println!("{}", one(&1, &2));
    let fp: for<'a> fn(&'a u8) -> &'a u8 = |x| x;
    let fq: fn(&'static u8) -> &'static u8 = fp;
    println!("{}", fq(&5));
    let any: &(dyn std::any::Any + Send + Sync) = &4;
    let a2: &(dyn std::any::Any + Send) = any;
    let a3: &dyn std::any::Any = a2;
    println!("{}", a3.is::<i32>());
}
