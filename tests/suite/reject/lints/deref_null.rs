fn main() { let x = unsafe { *std::ptr::null::<i32>() }; println!("{x}"); }
