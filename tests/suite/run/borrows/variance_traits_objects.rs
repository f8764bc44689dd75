use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
trait Plugin { fn name(&self) -> &str; fn run(&mut self, input: &str) -> usize; }
struct Counter<'l> { log: &'l RefCell<Vec<String>>, n: usize }
impl Plugin for Counter<'_> { fn name(&self) -> &str { "counter" } fn run(&mut self, i: &str) -> usize { self.n += i.len(); self.log.borrow_mut().push(i.to_string()); self.n } }
struct Func<F>(&'static str, F);
impl<F: FnMut(&str) -> usize> Plugin for Func<F> { fn name(&self) -> &str { self.0 } fn run(&mut self, i: &str) -> usize { (self.1)(i) } }
#[derive(Default)]
struct Host<'p> { plugins: Vec<Box<dyn Plugin + 'p>>, by_name: HashMap<String, usize> }
impl<'p> Host<'p> {
    fn add(&mut self, p: impl Plugin + 'p) -> &mut dyn Plugin {
        self.by_name.insert(p.name().to_string(), self.plugins.len());
        self.plugins.push(Box::new(p));
        &mut **self.plugins.last_mut().unwrap()
    }
    fn get(&mut self, name: &str) -> Option<&mut (dyn Plugin + 'p)> {
        let at = *self.by_name.get(name)?;
        self.plugins.get_mut(at).map(|b| &mut **b)
    }
    fn get_box(&mut self, name: &str) -> Option<&mut Box<dyn Plugin + 'p>> { self.by_name.get(name).map(|i| &mut self.plugins[*i]) }
    fn all<'s>(&'s mut self) -> impl Iterator<Item = &'s mut (dyn Plugin + 'p)> + 's { self.plugins.iter_mut().map(|p| p.as_mut()) }
    fn into_first(mut self) -> Box<dyn Plugin + 'p> { self.plugins.swap_remove(0) }
}
fn shorter<'a>(d: Box<dyn Plugin + 'static>) -> Box<dyn Plugin + 'a> { d }
fn run_all(ps: &mut [&mut dyn Plugin], input: &str) -> Vec<usize> { ps.iter_mut().map(|p| p.run(input)).collect() }
fn pass(p: &mut dyn Plugin) -> usize { twice(p) + twice(&mut *p) }
fn twice(p: &mut dyn Plugin) -> usize { p.run("x"); p.run("y") }
fn main() {
    let log = RefCell::new(vec![]);
    let mut sum = 0;
    let word = String::from("word");
    {
        let mut host = Host::default();
        host.add(Counter { log: &log, n: 0 }).run("first");
        host.add(Func("sum", |i: &str| { sum += i.len(); sum }));
        host.add(Func("find", |i: &str| word.find(i).unwrap_or(9)));
        host.plugins.push(shorter(Box::new(Func("static", |_: &str| 1))));
        println!("{:?}", host.get("find").map(|p| p.run("r")));
        println!("{:?}", host.get("none").is_none());
        if let Some(p) = host.get("sum") { println!("{}", pass(p)); }
        if let Some(b) = host.get_box("counter") { println!("{}", pass(b.as_mut())); }
        println!("{:?}", host.all().map(|p| p.run("zz")).collect::<Vec<_>>());
        let mut first = host.into_first();
        println!("{} {}", first.name().len(), first.run("end"));
    }
    println!("{sum} {:?}", log.borrow());
    let (mut a, mut b) = (Func("a", |s: &str| s.len()), Counter { log: &log, n: 100 });
    println!("{:?}", run_all(&mut [&mut a, &mut b], "abc"));
    println!("{} {}", b.n, log.borrow().len());
    let shared: Rc<RefCell<dyn Plugin>> = Rc::new(RefCell::new(Func("rc", |s: &str| s.len() * 2)));
    let again = Rc::clone(&shared);
    println!("{} {}", shared.borrow_mut().run("q"), again.borrow().name());
}
