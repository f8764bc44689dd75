//! The macros. Those that the language itself knows (`format_args!`, `concat!` …) have only their name here, so that
//! an import may give them another one; the derives have no text at all.

/// Panics with a message.
#[macro_export]
macro_rules! panic {
    () => {
        $crate::panicking::panic("explicit panic")
    };
    ("{}", $arg:expr $(,)?) => {
        $crate::panicking::panic_display(&$arg)
    };
    ($($arg:tt)+) => {
        $crate::panicking::panic_fmt($crate::format_args!($($arg)+))
    };
}

/// Panics unless the condition holds.
#[macro_export]
macro_rules! assert {
    ($cond:expr $(,)?) => {
        if !$cond {
            $crate::panicking::panic($crate::concat!("assertion failed: ", $crate::__condition_text!($cond)))
        }
    };
    ($cond:expr, "{}", $arg:expr $(,)?) => {
        if !$cond {
            $crate::panicking::panic_display(&$arg)
        }
    };
    ($cond:expr, $($arg:tt)+) => {
        if !$cond {
            $crate::panicking::panic_fmt($crate::format_args!($($arg)+))
        }
    };
}

/// Panics unless both are equal.
#[macro_export]
macro_rules! assert_eq {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if !(*left_val == *right_val) {
                    $crate::panicking::assert_failed(
                        $crate::panicking::AssertKind::Eq,
                        &*left_val,
                        &*right_val,
                        $crate::option::Option::None,
                    );
                }
            }
        }
    };
    ($left:expr, $right:expr, $($arg:tt)+) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if !(*left_val == *right_val) {
                    $crate::panicking::assert_failed(
                        $crate::panicking::AssertKind::Eq,
                        &*left_val,
                        &*right_val,
                        $crate::option::Option::Some($crate::format_args!($($arg)+)),
                    );
                }
            }
        }
    };
}

/// Panics if both are equal.
#[macro_export]
macro_rules! assert_ne {
    ($left:expr, $right:expr $(,)?) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if *left_val == *right_val {
                    $crate::panicking::assert_failed(
                        $crate::panicking::AssertKind::Ne,
                        &*left_val,
                        &*right_val,
                        $crate::option::Option::None,
                    );
                }
            }
        }
    };
    ($left:expr, $right:expr, $($arg:tt)+) => {
        match (&$left, &$right) {
            (left_val, right_val) => {
                if *left_val == *right_val {
                    $crate::panicking::assert_failed(
                        $crate::panicking::AssertKind::Ne,
                        &*left_val,
                        &*right_val,
                        $crate::option::Option::Some($crate::format_args!($($arg)+)),
                    );
                }
            }
        }
    };
}

/// `assert!`, as programs are built for debugging.
#[macro_export]
macro_rules! debug_assert {
    ($($arg:tt)*) => {
        $crate::assert!($($arg)*);
    };
}

/// `assert_eq!`, as programs are built for debugging.
#[macro_export]
macro_rules! debug_assert_eq {
    ($($arg:tt)*) => {
        $crate::assert_eq!($($arg)*);
    };
}

/// `assert_ne!`, as programs are built for debugging.
#[macro_export]
macro_rules! debug_assert_ne {
    ($($arg:tt)*) => {
        $crate::assert_ne!($($arg)*);
    };
}

/// Whether an expression has a pattern.
#[macro_export]
macro_rules! matches {
    ($expression:expr, $pattern:pat $(if $guard:expr)? $(,)?) => {
        match $expression {
            $pattern $(if $guard)? => true,
            _ => false,
        }
    };
}

/// The value, or an early return of the error: `?` in old code.
#[macro_export]
macro_rules! r#try {
    ($expr:expr $(,)?) => {
        match $expr {
            $crate::result::Result::Ok(val) => val,
            $crate::result::Result::Err(err) => {
                return $crate::result::Result::Err($crate::convert::From::from(err));
            }
        }
    };
}

/// Formats into a buffer.
#[macro_export]
macro_rules! write {
    ($dst:expr, $($arg:tt)*) => {
        $dst.write_fmt($crate::format_args!($($arg)*))
    };
}

/// Formats into a buffer, with a new line.
#[macro_export]
macro_rules! writeln {
    ($dst:expr $(,)?) => {
        $crate::write!($dst, "\n")
    };
    ($dst:expr, $($arg:tt)*) => {
        $dst.write_fmt($crate::format_args_nl!($($arg)*))
    };
}

/// Panics: this place should never be reached.
#[macro_export]
macro_rules! unreachable {
    () => {
        $crate::panicking::panic("internal error: entered unreachable code")
    };
    ($($arg:tt)+) => {
        $crate::panicking::panic_fmt(
            $crate::format_args!("internal error: entered unreachable code: {}", $crate::format_args!($($arg)+))
        )
    };
}

/// Panics: this is not implemented.
#[macro_export]
macro_rules! unimplemented {
    () => {
        $crate::panicking::panic("not implemented")
    };
    ($($arg:tt)+) => {
        $crate::panicking::panic_fmt($crate::format_args!("not implemented: {}", $crate::format_args!($($arg)+)))
    };
}

/// Panics: this is yet to be written.
#[macro_export]
macro_rules! todo {
    () => {
        $crate::panicking::panic("not yet implemented")
    };
    ($($arg:tt)+) => {
        $crate::panicking::panic_fmt($crate::format_args!("not yet implemented: {}", $crate::format_args!($($arg)+)))
    };
}

/// Whether a configuration predicate holds.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! cfg {
    ($($arg:tt)*) => {};
}

/// What stands behind the first configuration predicate that holds.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! cfg_select {
    ($($arg:tt)*) => {};
}

/// The column of the call.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! column {
    ($($arg:tt)*) => {};
}

/// Stops compiling.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! compile_error {
    ($($arg:tt)*) => {};
}

/// Literals as one text.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! concat {
    ($($arg:tt)*) => {};
}

/// A variable of the compiler's environment.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! env {
    ($($arg:tt)*) => {};
}

/// The name of the source file.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! file {
    ($($arg:tt)*) => {};
}

/// What is to be formatted, as a value.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! format_args {
    ($($arg:tt)*) => {};
}

/// A file as an expression.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include {
    ($($arg:tt)*) => {};
}

/// A file as bytes.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include_bytes {
    ($($arg:tt)*) => {};
}

/// A file as text.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! include_str {
    ($($arg:tt)*) => {};
}

/// The line of the call.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! line {
    ($($arg:tt)*) => {};
}

/// The path of the module around the call.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! module_path {
    ($($arg:tt)*) => {};
}

/// A variable of the compiler's environment, if it is set.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! option_env {
    ($($arg:tt)*) => {};
}

/// Tokens as text.
#[macro_export]
#[rustc_builtin_macro]
macro_rules! stringify {
    ($($arg:tt)*) => {};
}
