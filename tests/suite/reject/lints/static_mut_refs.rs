static mut N: u32 = 0;
fn main() {
    unsafe {
        let r = &N;
        println!("{r}");
    }
}
