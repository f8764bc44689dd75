use std::iter::Step;
use std::simd::f32x4;
use std::{fmt, intrinsics::abort as stop};
fn f<T: Step>(_: T) -> Vec<i32, std::alloc::Global> {
    let _: f16;
    "a".as_str();
    Vec::new()
}
fn main() {}
