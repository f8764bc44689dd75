struct Person {
    name: String,
    age: u32,
    tags: Vec<String>,
}
fn call<F: FnOnce() -> String>(f: F) -> String {
    f()
}
fn twice(mut f: impl FnMut()) {
    f();
    f();
}
fn make(n: i32) -> impl Fn(i32) -> i32 {
    move |x| x + n
}
fn boxed(n: i32) -> Box<dyn Fn(i32) -> i32> {
    Box::new(move |x| x * n)
}
fn main() {
    let mut p = Person { name: String::from("Ann"), age: 30, tags: vec![] };
    let name = &p.name;
    let mut older = || p.age += 1;
    older();
    older();
    println!("{name} {}", p.age);
    twice(|| p.tags.push(String::from("t")));
    println!("{}", p.tags.len());
    let taken = call(|| p.name);
    println!("{taken} {} {}", p.age, p.tags.len());
    println!("{} {}", make(5)(1), boxed(3)(4));
    let mut log = Vec::new();
    let mut add = |x: i32| {
        log.push(x);
        log.len()
    };
    println!("{} {}", add(1), add(2));
    println!("{log:?}");
    let text = String::from("abc");
    let len = || text.len();
    println!("{} {}", len(), text);
    let outer = 10;
    let nested = |x: i32| {
        let inner = |y: i32| x + y + outer;
        inner(1) + inner(2)
    };
    println!("{}", nested(3));
    let fs: Vec<Box<dyn Fn() -> usize>> = vec![Box::new(|| 1), Box::new(move || outer as usize)];
    println!("{}", fs.iter().map(|f| f()).sum::<usize>());
    println!("{}", std::mem::size_of_val(&make(1)));
    let byte = 1u8;
    let c = move || byte;
    println!("{} {}", std::mem::size_of_val(&c), c());
}
