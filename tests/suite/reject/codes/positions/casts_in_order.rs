fn main() {
 let b = 2u8 as bool;
 let x = &0u8 as u32;
 let y: i32 = "a";
}
