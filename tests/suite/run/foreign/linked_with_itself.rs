// edition: 2024
// What the program itself exports, declared again elsewhere in it; and memory from `malloc`.
mod provider {
    #[derive(Debug, Clone, Copy, PartialEq)]
    #[repr(C)]
    pub struct Point {
        pub x: f32,
        pub y: f32,
    }

    #[unsafe(no_mangle)]
    pub extern "C" fn suite_add(a: i32, b: i32) -> i32 {
        a + b
    }

    #[unsafe(export_name = "suite_scaled")]
    extern "C" fn scaled_privately(point: Point, by: f32) -> Point {
        Point { x: point.x * by, y: point.y * by }
    }

    #[unsafe(no_mangle)]
    unsafe extern "C" fn suite_fill(to: *mut u8, count: usize, with: Option<extern "C" fn(usize) -> u8>) -> usize {
        for index in 0..count {
            unsafe { *to.add(index) = with.map_or(0, |with| with(index)) };
        }
        count
    }

    #[unsafe(no_mangle)]
    pub static SUITE_LIMIT: u32 = 99;
    #[unsafe(no_mangle)]
    pub static mut SUITE_COUNTER: i32 = 10;
}

mod user {
    use super::provider::Point;
    unsafe extern "C" {
        pub safe fn suite_add(a: i32, b: i32) -> i32;
        pub fn suite_scaled(point: Point, by: f32) -> Point;
        pub unsafe fn suite_fill(to: *mut u8, count: usize, with: Option<extern "C" fn(usize) -> u8>) -> usize;
        pub safe static SUITE_LIMIT: u32;
        pub static mut SUITE_COUNTER: i32;
    }
}

unsafe extern "C" {
    fn malloc(size: usize) -> *mut std::ffi::c_void;
    fn calloc(count: usize, size: usize) -> *mut std::ffi::c_void;
    fn realloc(start: *mut std::ffi::c_void, size: usize) -> *mut std::ffi::c_void;
    fn free(start: *mut std::ffi::c_void);
    safe fn exit(code: i32) -> !;
    safe fn sqrt(x: f64) -> f64;
}

extern "C" fn square(index: usize) -> u8 {
    (index * index) as u8
}

fn main() {
    let add: extern "C" fn(i32, i32) -> i32 = user::suite_add;
    println!("{} {}", user::suite_add(2, 3), add(4, 5));
    let mut bytes = [1; 5];
    unsafe {
        println!("{:?}", user::suite_scaled(provider::Point { x: 1.5, y: -2.0 }, 2.0));
        println!("{} {bytes:?}", user::suite_fill(bytes.as_mut_ptr(), 4, Some(square)));
        println!("{} {bytes:?}", user::suite_fill(bytes.as_mut_ptr(), 2, None));
        user::SUITE_COUNTER += 5;
        println!("{} {}", user::SUITE_LIMIT, std::ptr::read(&raw const provider::SUITE_COUNTER));
    }
    println!("{}", sqrt(16.0));
    unsafe {
        let numbers = malloc(4 * size_of::<i32>()) as *mut i32;
        for n in 0..4 {
            numbers.add(n).write(n as i32 * 10);
        }
        let numbers = realloc(numbers.cast(), 8 * size_of::<i32>()) as *mut i32;
        numbers.add(7).write(70);
        println!("{:?} {}", std::slice::from_raw_parts(numbers, 4), *numbers.add(7));
        let zeros = calloc(3, 8) as *mut u64;
        println!("{:?} {}", std::slice::from_raw_parts(zeros, 3), numbers as usize % 16);
        free(zeros.cast());
        free(numbers.cast());
        free(std::ptr::null_mut());
    }
    exit(3);
}
