static C: char = '●;
fn main() {}
