fn keep(list: &mut Vec<Box<dyn Fn() -> usize>>, text: &str) {
    list.push(Box::new(move || text.len()));
}
fn main() { keep(&mut Vec::new(), "a"); }
