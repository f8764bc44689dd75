trait WithConst { const N: u8; }
fn take(_: &dyn WithConst) {}
fn main() {}
