fn f<'a>() -> impl Future<Output = u32> {
    let x = 1;
    async { x + 1 }
}
fn main() { let _ = f(); }
