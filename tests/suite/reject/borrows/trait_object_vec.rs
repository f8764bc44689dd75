trait Job { fn run(&self) -> usize; }
impl Job for &String { fn run(&self) -> usize { self.len() } }
fn main() {
    let mut jobs: Vec<Box<dyn Job + 'static>> = Vec::new();
    let text = String::from("a");
    jobs.push(Box::new(&text));
    println!("{}", jobs[0].run());
}
