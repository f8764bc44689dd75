static mut V: Vec<u8> = Vec::new();
fn main() {
    unsafe {
        V.push(1);
        println!("{}", V.len());
    }
}
