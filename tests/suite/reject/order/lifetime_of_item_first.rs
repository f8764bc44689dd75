fn given<T>(_: T)
where
    T: for<'a> Iterator<Item = &'a u8>,
{
}
fn pointed(_: for<'a> fn() -> &'a u8) {}
fn main() {}
