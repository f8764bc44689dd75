const X: usize = [1, 2, 3].iter().count(); fn main() {}
