struct S(Vec<i32>); impl S { const fn len(self) -> usize { 0 } } fn main() {}
