static mut N: u32 = 0;
fn main() {
    unsafe {
        N += 1;
        println!("{}", N);
    }
}
