impl<T> T { fn get_state(&self) -> String { String::new() } }
fn main() {}
