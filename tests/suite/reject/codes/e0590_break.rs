fn main() { while break {} }
