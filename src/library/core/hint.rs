//! Hints that do nothing here but check.

use crate::intrinsics;

/// Undefined behaviour when reached.
pub const unsafe fn unreachable_unchecked() -> ! {
    unsafe { intrinsics::unreachable() }
}

/// Undefined behaviour when the condition is false.
pub const unsafe fn assert_unchecked(cond: bool) {
    unsafe { intrinsics::assume(cond) }
}

/// The value itself, unknown to an optimiser.
pub const fn black_box<T>(dummy: T) -> T {
    dummy
}

/// Waits a moment.
pub fn spin_loop() {
    crate::intrinsics::thread_yield();
}

/// One of two values, without a branch.
#[rustc_const_conditional]
pub fn select_unpredictable<T>(condition: bool, true_val: T, false_val: T) -> T {
    if condition { true_val } else { false_val }
}
/// Says that this path is seldom taken.
pub const fn cold_path() {}
