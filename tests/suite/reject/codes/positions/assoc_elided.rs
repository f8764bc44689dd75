struct S(u8); impl std::ops::Deref for S { type Target = &str; fn deref(&self) -> &Self::Target { loop {} } }
fn main() {}
