#[unsafe(export_name = "\0foo")] fn b() {}
fn main() {}
