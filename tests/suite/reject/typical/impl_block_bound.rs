struct W<T>(T);
impl W<f32> { fn only(&self) {} }
fn main() { W(1u8).only(); }
