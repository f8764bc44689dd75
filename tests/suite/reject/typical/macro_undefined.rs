fn main() { my_print!("a"); }
