trait S { fn f(&self); }
impl<T> S for T { fn f(&self) {} }
fn main() { default fn x() {} }
