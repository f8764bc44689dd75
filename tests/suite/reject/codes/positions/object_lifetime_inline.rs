trait Tr {} struct R<'a, 'b, T: 'a + 'b + ?Sized>(&'a i32, &'b i32, Box<T>);
fn f<'a, 'b>(x: &R<'a, 'b, dyn Tr>) {}
fn main() {}
