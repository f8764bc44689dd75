fn main() { for i in 0..10u8 { let x: u32 = i; } let r = 0.."a"; }
