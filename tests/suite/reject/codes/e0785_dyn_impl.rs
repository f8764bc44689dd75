mod m { pub trait T {} }
impl dyn std::fmt::Debug { fn f(&self) {} }
fn main() {}
