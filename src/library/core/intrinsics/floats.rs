//! Functions on floats that the machine computes.

macro_rules! unary {
    ($($single:ident $double:ident;)*) => {$(
        #[rustc_intrinsic]
        pub fn $single(x: f32) -> f32;
        #[rustc_intrinsic]
        pub fn $double(x: f64) -> f64;
    )*};
}
unary! {
    sqrtf32 sqrtf64; floorf32 floorf64; ceilf32 ceilf64; truncf32 truncf64; roundf32 roundf64;
    round_ties_even_f32 round_ties_even_f64; fabsf32 fabsf64;
    expf32 expf64; exp2f32 exp2f64; exp_m1f32 exp_m1f64; logf32 logf64; log10f32 log10f64; log2f32 log2f64; ln_1pf32 ln_1pf64;
    sinf32 sinf64; cosf32 cosf64; tanf32 tanf64; asinf32 asinf64; acosf32 acosf64; atanf32 atanf64;
    sinhf32 sinhf64; coshf32 coshf64; tanhf32 tanhf64; asinhf32 asinhf64; acoshf32 acoshf64; atanhf32 atanhf64;
    cbrtf32 cbrtf64;
}

macro_rules! binary {
    ($($single:ident $double:ident;)*) => {$(
        #[rustc_intrinsic]
        pub fn $single(x: f32, y: f32) -> f32;
        #[rustc_intrinsic]
        pub fn $double(x: f64, y: f64) -> f64;
    )*};
}
binary! {
    copysignf32 copysignf64; powf32 powf64; atan2f32 atan2f64; hypotf32 hypotf64;
    minnumf32 minnumf64; maxnumf32 maxnumf64;
}

#[rustc_intrinsic]
pub fn powif32(x: f32, n: i32) -> f32;
#[rustc_intrinsic]
pub fn powif64(x: f64, n: i32) -> f64;
#[rustc_intrinsic]
pub fn fmaf32(a: f32, b: f32, c: f32) -> f32;
#[rustc_intrinsic]
pub fn fmaf64(a: f64, b: f64, c: f64) -> f64;
