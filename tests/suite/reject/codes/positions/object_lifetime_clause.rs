trait Tr {} struct R<'a, 'b, T: ?Sized>(&'a i32, &'b i32, Box<T>) where T: 'a, T: 'b;
struct H<'a, 'b> { r: R<'a, 'b, dyn Tr> }
fn main() {}
