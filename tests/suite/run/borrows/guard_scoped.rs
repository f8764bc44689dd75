struct Guard<'a>(&'a mut i32);
impl Drop for Guard<'_> {
    fn drop(&mut self) { *self.0 += 1; }
}
fn main() {
    let mut count = 0;
    {
        let guard = Guard(&mut count);
        *guard.0 += 10;
    }
    let other = Guard(&mut count);
    drop(other);
    println!("{count}");
}
