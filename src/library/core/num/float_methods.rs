//! Methods of `f32` and `f64`.

use super::FpCategory;
use crate::cmp::Ordering;
use crate::intrinsics;

/// What a float becomes when it is cast.
pub trait FloatToInt<Int>: Sized {
    /// The integer.
    #[doc(hidden)]
    fn to_int(self) -> Int;
}

macro_rules! to_int {
    ($($float:ident: $($int:ident)*;)*) => {$($(
        impl FloatToInt<$int> for $float {
            fn to_int(self) -> $int {
                self as $int
            }
        }
    )*)*};
}
to_int! {
    f32: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize;
    f64: u8 u16 u32 u64 u128 usize i8 i16 i32 i64 i128 isize;
}

impl f32 {
    /// The middle.
    pub const fn midpoint(self, other: f32) -> f32 {
        ((self as f64 + other as f64) / 2.0) as f32
    }
}
impl f64 {
    /// The middle.
    pub const fn midpoint(self, other: f64) -> f64 {
        // Sums that overflow, and halves that lose their last bit, are avoided.
        let low = f64::MIN_POSITIVE * 2.0;
        let high = f64::MAX / 2.0;
        let (a, b) = (self, other);
        let (abs_a, abs_b) = (a.abs(), b.abs());
        if abs_a <= high && abs_b <= high {
            (a + b) / 2.0
        } else if abs_a < low {
            a + b / 2.0
        } else if abs_b < low {
            a / 2.0 + b
        } else {
            a / 2.0 + b / 2.0
        }
    }
}

macro_rules! floats {
    ($(
        $t:ident $bits:ident $signed:ident { $($const:ident: $const_ty:ty = $value:expr;)* }
        unary { $($(#[$doc:meta])* $([$how:tt])? $method:ident $intrinsic:ident;)* }
        binary { $($(#[$doc2:meta])* $([$how2:tt])? $method2:ident $intrinsic2:ident;)* }
        $degrees:expr; $powi:ident $fma:ident $sign_mask:literal $exponent_mask:literal $mantissa_mask:literal;
    )*) => {$(
        impl $t {
            $(
                #[doc = "A constant of the format."]
                pub const $const: $const_ty = $value;
            )*
            $(
                $(#[$doc])*
                #[must_use]
                pub $($how)? fn $method(self) -> $t {
                    intrinsics::$intrinsic(self)
                }
            )*
            $(
                $(#[$doc2])*
                #[must_use]
                pub $($how2)? fn $method2(self, other: $t) -> $t {
                    intrinsics::$intrinsic2(self, other)
                }
            )*
            /// The bits.
            #[must_use]
            pub const fn to_bits(self) -> $bits {
                unsafe { intrinsics::transmute::<$t, $bits>(self) }
            }
            /// From bits.
            #[must_use]
            pub const fn from_bits(v: $bits) -> $t {
                unsafe { intrinsics::transmute::<$bits, $t>(v) }
            }
            /// Whether it is not a number.
            #[must_use]
            pub const fn is_nan(self) -> bool {
                self != self
            }
            /// Whether it is infinite.
            #[must_use]
            pub const fn is_infinite(self) -> bool {
                self.to_bits() & !$sign_mask == $exponent_mask
            }
            /// Whether it is a number and not infinite.
            #[must_use]
            pub const fn is_finite(self) -> bool {
                self.to_bits() & $exponent_mask != $exponent_mask
            }
            /// Whether it has full precision.
            #[must_use]
            pub const fn is_normal(self) -> bool {
                matches!(self.classify(), FpCategory::Normal)
            }
            /// Whether it is too small for full precision.
            #[must_use]
            pub const fn is_subnormal(self) -> bool {
                matches!(self.classify(), FpCategory::Subnormal)
            }
            /// What kind of number it is.
            pub const fn classify(self) -> FpCategory {
                let exponent = self.to_bits() & $exponent_mask;
                let mantissa = self.to_bits() & $mantissa_mask;
                if exponent == $exponent_mask {
                    if mantissa == 0 { FpCategory::Infinite } else { FpCategory::Nan }
                } else if exponent == 0 {
                    if mantissa == 0 { FpCategory::Zero } else { FpCategory::Subnormal }
                } else {
                    FpCategory::Normal
                }
            }
            /// Whether the sign bit is not set.
            #[must_use]
            pub const fn is_sign_positive(self) -> bool {
                !self.is_sign_negative()
            }
            /// Whether the sign bit is set.
            #[must_use]
            pub const fn is_sign_negative(self) -> bool {
                self.to_bits() & $sign_mask != 0
            }
            /// 1 with its sign, or NaN.
            #[must_use]
            pub const fn signum(self) -> $t {
                if self.is_nan() { self } else { (1.0 as $t).copysign(self) }
            }
            /// What stands behind the point.
            #[must_use]
            pub const fn fract(self) -> $t {
                self - self.trunc()
            }
            /// `self * a + b`, rounded once.
            #[must_use]
            pub const fn mul_add(self, a: $t, b: $t) -> $t {
                intrinsics::$fma(self, a, b)
            }
            /// To a whole power.
            #[must_use]
            pub fn powi(self, n: i32) -> $t {
                intrinsics::$powi(self, n)
            }
            /// One divided by it.
            #[must_use]
            pub const fn recip(self) -> $t {
                1.0 / self
            }
            /// The logarithm to a base.
            #[must_use]
            pub fn log(self, base: $t) -> $t {
                self.ln() / base.ln()
            }
            /// Radians to degrees.
            #[must_use]
            pub const fn to_degrees(self) -> $t {
                self * $degrees
            }
            /// Degrees to radians.
            #[must_use]
            pub const fn to_radians(self) -> $t {
                self * ($t::consts_pi() / 180.0)
            }
            /// Sine and cosine.
            pub fn sin_cos(self) -> ($t, $t) {
                (self.sin(), self.cos())
            }
            /// The quotient with a remainder that is not negative.
            #[must_use]
            pub fn div_euclid(self, rhs: $t) -> $t {
                let q = (self / rhs).trunc();
                if self % rhs < 0.0 { if rhs > 0.0 { q - 1.0 } else { q + 1.0 } } else { q }
            }
            /// The remainder that is not negative.
            #[must_use]
            pub fn rem_euclid(self, rhs: $t) -> $t {
                let r = self % rhs;
                if r < 0.0 { r + rhs.abs() } else { r }
            }
            /// The nearest value between `min` and `max`.
            #[track_caller]
            #[must_use]
            pub const fn clamp(mut self, min: $t, max: $t) -> $t {
                if !(min <= max) {
                    panic!("min > max, or either was NaN. min = {min:?}, max = {max:?}");
                }
                if self < min {
                    self = min;
                }
                if self > max {
                    self = max;
                }
                self
            }
            /// The difference, or 0 when it is negative.
            #[must_use]
            #[deprecated(since = "1.10.0", note = "you probably meant `(self - other).abs()`")]
            pub fn abs_sub(self, other: $t) -> $t {
                if self <= other { 0.0 } else { self - other }
            }
            /// The next larger float.
            pub const fn next_up(self) -> $t {
                let bits = self.to_bits();
                if self.is_nan() || bits == <$t>::INFINITY.to_bits() {
                    return self;
                }
                let magnitude = bits & !$sign_mask;
                $t::from_bits(if magnitude == 0 {
                    1
                } else if bits == magnitude {
                    bits + 1
                } else {
                    bits - 1
                })
            }
            /// The next smaller float.
            pub const fn next_down(self) -> $t {
                -(-self).next_up()
            }
            /// Without what stands behind the point, as an integer that it must fit into.
            #[must_use]
            pub unsafe fn to_int_unchecked<Int>(self) -> Int
            where
                $t: FloatToInt<Int>,
            {
                FloatToInt::<Int>::to_int(self)
            }
            /// The order of the bits: -NaN, -∞, …, -0, 0, …, ∞, NaN.
            #[rustc_const_unstable]
            #[must_use]
            pub fn total_cmp(&self, other: &$t) -> Ordering {
                let mut left = self.to_bits() as $signed;
                let mut right = other.to_bits() as $signed;
                left ^= (((left >> ($signed::BITS - 1)) as $bits) >> 1) as $signed;
                right ^= (((right >> ($signed::BITS - 1)) as $bits) >> 1) as $signed;
                if left < right {
                    Ordering::Less
                } else if left == right {
                    Ordering::Equal
                } else {
                    Ordering::Greater
                }
            }
            /// The bytes, largest first.
            #[must_use]
            pub const fn to_be_bytes(self) -> [u8; size_of::<$t>()] {
                self.to_bits().to_be_bytes()
            }
            /// The bytes, smallest first.
            #[must_use]
            pub const fn to_le_bytes(self) -> [u8; size_of::<$t>()] {
                self.to_bits().to_le_bytes()
            }
            /// The bytes as they are in memory.
            #[must_use]
            pub const fn to_ne_bytes(self) -> [u8; size_of::<$t>()] {
                self.to_bits().to_ne_bytes()
            }
            /// From bytes, largest first.
            #[must_use]
            pub const fn from_be_bytes(bytes: [u8; size_of::<$t>()]) -> $t {
                $t::from_bits($bits::from_be_bytes(bytes))
            }
            /// From bytes, smallest first.
            #[must_use]
            pub const fn from_ne_bytes(bytes: [u8; size_of::<$t>()]) -> $t {
                $t::from_bits($bits::from_ne_bytes(bytes))
            }
            /// Of its bytes, the lowest first.
            #[must_use]
            pub const fn from_le_bytes(bytes: [u8; size_of::<$t>()]) -> $t {
                $t::from_bits($bits::from_le_bytes(bytes))
            }
            fn consts_pi() -> $t {
                3.14159265358979323846264338327950288
            }
        }
    )*};
}
floats! {
    f32 u32 i32 {
        RADIX: u32 = 2;
        MANTISSA_DIGITS: u32 = 24;
        DIGITS: u32 = 6;
        EPSILON: f32 = 1.19209290e-07;
        MIN: f32 = -3.40282347e+38;
        MIN_POSITIVE: f32 = 1.17549435e-38;
        MAX: f32 = 3.40282347e+38;
        MIN_EXP: i32 = -125;
        MAX_EXP: i32 = 128;
        MIN_10_EXP: i32 = -37;
        MAX_10_EXP: i32 = 38;
        NAN: f32 = f32::from_bits(0x7fc0_0000);
        INFINITY: f32 = 1.0 / 0.0;
        NEG_INFINITY: f32 = -1.0 / 0.0;
    }
    unary {
        /// Rounded down.
        [const] floor floorf32;
        /// Rounded up.
        [const] ceil ceilf32;
        /// Rounded, halves away from zero.
        [const] round roundf32;
        /// Rounded, halves to even.
        [const] round_ties_even round_ties_even_f32;
        /// Without what stands behind the point.
        [const] trunc truncf32;
        /// Without its sign.
        [const] abs fabsf32;
        /// The square root.
        sqrt sqrtf32;
        /// The cube root.
        cbrt cbrtf32;
        /// e to this power.
        exp expf32;
        /// 2 to this power.
        exp2 exp2f32;
        /// e to this power, minus 1.
        exp_m1 exp_m1f32;
        /// The natural logarithm.
        ln logf32;
        /// The natural logarithm of this plus 1.
        ln_1p ln_1pf32;
        /// The logarithm to base 2.
        log2 log2f32;
        /// The logarithm to base 10.
        log10 log10f32;
        /// Sine.
        sin sinf32;
        /// Cosine.
        cos cosf32;
        /// Tangent.
        tan tanf32;
        /// Arc sine.
        asin asinf32;
        /// Arc cosine.
        acos acosf32;
        /// Arc tangent.
        atan atanf32;
        /// Hyperbolic sine.
        sinh sinhf32;
        /// Hyperbolic cosine.
        cosh coshf32;
        /// Hyperbolic tangent.
        tanh tanhf32;
        /// Inverse hyperbolic sine.
        asinh asinhf32;
        /// Inverse hyperbolic cosine.
        acosh acoshf32;
        /// Inverse hyperbolic tangent.
        atanh atanhf32;
    }
    binary {
        /// With the sign of the other.
        [const] copysign copysignf32;
        /// To a power.
        powf powf32;
        /// The angle of the point (other, self).
        atan2 atan2f32;
        /// The length of the hypotenuse.
        hypot hypotf32;
        /// The smaller one; a number rather than NaN.
        [const] min minnumf32;
        /// The larger one; a number rather than NaN.
        [const] max maxnumf32;
    }
    57.2957795130823208767981548141051703; powif32 fmaf32 0x8000_0000 0x7f80_0000 0x007f_ffff;
    f64 u64 i64 {
        RADIX: u32 = 2;
        MANTISSA_DIGITS: u32 = 53;
        DIGITS: u32 = 15;
        EPSILON: f64 = 2.2204460492503131e-16;
        MIN: f64 = -1.7976931348623157e+308;
        MIN_POSITIVE: f64 = 2.2250738585072014e-308;
        MAX: f64 = 1.7976931348623157e+308;
        MIN_EXP: i32 = -1021;
        MAX_EXP: i32 = 1024;
        MIN_10_EXP: i32 = -307;
        MAX_10_EXP: i32 = 308;
        NAN: f64 = f64::from_bits(0x7ff8_0000_0000_0000);
        INFINITY: f64 = 1.0 / 0.0;
        NEG_INFINITY: f64 = -1.0 / 0.0;
    }
    unary {
        /// Rounded down.
        [const] floor floorf64;
        /// Rounded up.
        [const] ceil ceilf64;
        /// Rounded, halves away from zero.
        [const] round roundf64;
        /// Rounded, halves to even.
        [const] round_ties_even round_ties_even_f64;
        /// Without what stands behind the point.
        [const] trunc truncf64;
        /// Without its sign.
        [const] abs fabsf64;
        /// The square root.
        sqrt sqrtf64;
        /// The cube root.
        cbrt cbrtf64;
        /// e to this power.
        exp expf64;
        /// 2 to this power.
        exp2 exp2f64;
        /// e to this power, minus 1.
        exp_m1 exp_m1f64;
        /// The natural logarithm.
        ln logf64;
        /// The natural logarithm of this plus 1.
        ln_1p ln_1pf64;
        /// The logarithm to base 2.
        log2 log2f64;
        /// The logarithm to base 10.
        log10 log10f64;
        /// Sine.
        sin sinf64;
        /// Cosine.
        cos cosf64;
        /// Tangent.
        tan tanf64;
        /// Arc sine.
        asin asinf64;
        /// Arc cosine.
        acos acosf64;
        /// Arc tangent.
        atan atanf64;
        /// Hyperbolic sine.
        sinh sinhf64;
        /// Hyperbolic cosine.
        cosh coshf64;
        /// Hyperbolic tangent.
        tanh tanhf64;
        /// Inverse hyperbolic sine.
        asinh asinhf64;
        /// Inverse hyperbolic cosine.
        acosh acoshf64;
        /// Inverse hyperbolic tangent.
        atanh atanhf64;
    }
    binary {
        /// With the sign of the other.
        [const] copysign copysignf64;
        /// To a power.
        powf powf64;
        /// The angle of the point (other, self).
        atan2 atan2f64;
        /// The length of the hypotenuse.
        hypot hypotf64;
        /// The smaller one; a number rather than NaN.
        [const] min minnumf64;
        /// The larger one; a number rather than NaN.
        [const] max maxnumf64;
    }
    180.0 / f64::consts_pi(); powif64 fmaf64 0x8000_0000_0000_0000 0x7ff0_0000_0000_0000 0x000f_ffff_ffff_ffff;
}
