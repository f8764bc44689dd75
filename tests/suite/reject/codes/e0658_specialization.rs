trait T { fn f(); }
impl T for u8 { default fn f() {} }
fn main() {}
