trait Vehicle { type Color; } trait Box1 { type Color; } trait BoxCar: Box1 + Vehicle {} fn dent<C: BoxCar>(c: C, color: u8) where C: BoxCar<Color = u8> {} fn main() {}
