mod m { pub struct W(i32); impl W { pub fn n() -> W { W(1) } } } use m::W;
fn main() { let W(x) = W::n(); }
