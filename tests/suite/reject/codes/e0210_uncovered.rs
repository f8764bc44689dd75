struct Local;
impl<T> From<Local> for T { fn from(_: Local) -> T { loop {} } }
fn main() {}
