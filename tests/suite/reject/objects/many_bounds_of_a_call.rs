trait Both<'a, 'b>: 'a + 'b {}
fn taken<'a, 'b>(_: Box<dyn Both<'a, 'b>>) {}
struct Kept<'a, 'b>(Box<dyn Both<'a, 'b>>);
fn main() {}
