fn foo(_: i32) {} fn main() { let f: extern "C" fn(*mut i32) = unsafe { std::mem::transmute(foo as fn(i32)) }; let g: fn(i32) = unsafe { std::mem::transmute(foo) }; }
