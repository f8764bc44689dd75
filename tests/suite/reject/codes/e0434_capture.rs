fn foo() {
    let y = 5;
    fn bar() -> u32 { y }
}
fn main() {}
