trait T { fn me(self) -> Self { self } }
fn main() {}
