trait T {
    fn f() 
}
fn main() {}
