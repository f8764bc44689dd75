compile_error!("not today");
fn main() {}
