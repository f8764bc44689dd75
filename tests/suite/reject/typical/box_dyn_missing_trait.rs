trait Draw { fn draw(&self); }
struct Screen { c: Vec<Box<dyn Draw>> }
fn main() {
    let s = Screen { c: vec![Box::new(String::from("Hi"))] };
}
