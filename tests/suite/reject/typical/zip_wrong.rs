fn main() { for (a, b) in vec![1].iter().zip(5) {} }
