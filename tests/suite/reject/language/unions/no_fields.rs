union Empty {}

fn main() {}
