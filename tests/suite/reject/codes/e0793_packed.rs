#[repr(packed)]
pub struct Foo { field1: u64, field2: [u8; 2] }
fn main() {
    let foo = Foo { field1: 0, field2: [0; 2] };
    let _ = &foo.field1;
    println!("{}", foo.field1);
}
