trait T {} impl dyn T + Send {} impl dyn Send { fn f(&self) {} }
fn main() {}
