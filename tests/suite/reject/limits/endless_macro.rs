macro_rules! m { ($($t:tt)*) => { m!($($t)* x) } } fn main() { m!(); }
