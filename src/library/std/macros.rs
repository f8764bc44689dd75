//! Printing and panicking.

/// Panics with a message.
#[macro_export]
macro_rules! panic {
    () => {
        $crate::rt::panic("explicit panic")
    };
    ("{}", $arg:expr $(,)?) => {
        $crate::rt::panic_display(&$arg)
    };
    ($($arg:tt)+) => {
        $crate::rt::panic_fmt($crate::format_args!($($arg)+))
    };
}

/// Declares variables of which each thread has its own.
#[macro_export]
macro_rules! thread_local {
    () => {};
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const $init:block; $($rest:tt)*) => {
        $crate::thread_local_one!($(#[$attr])* $vis $name, $t, {
            const __INIT: $t = $init;
            __INIT
        });
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = const $init:block) => {
        $crate::thread_local_one!($(#[$attr])* $vis $name, $t, {
            const __INIT: $t = $init;
            __INIT
        });
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr; $($rest:tt)*) => {
        $crate::thread_local_one!($(#[$attr])* $vis $name, $t, $init);
        $crate::thread_local!($($rest)*);
    };
    ($(#[$attr:meta])* $vis:vis static $name:ident: $t:ty = $init:expr) => {
        $crate::thread_local_one!($(#[$attr])* $vis $name, $t, $init);
    };
}

/// One of them.
#[doc(hidden)]
#[macro_export]
macro_rules! thread_local_one {
    ($(#[$attr:meta])* $vis:vis $name:ident, $t:ty, $init:expr) => {
        $(#[$attr])*
        $vis const $name: $crate::thread::LocalKey<$t> = {
            fn __make() -> $t {
                $init
            }
            fn __find(given: $crate::option::Option<&mut $crate::option::Option<$t>>) -> *const $t {
                $crate::thread::local::get($crate::stringify!($name), __make, given)
            }
            unsafe { $crate::thread::LocalKey::new(__find) }
        };
    };
}

/// Writes to the standard output.
#[macro_export]
macro_rules! print {
    ($($arg:tt)*) => {{
        $crate::io::_print($crate::format_args!($($arg)*));
    }};
}

/// Writes a line to the standard output.
#[macro_export]
macro_rules! println {
    () => {
        $crate::print!("\n")
    };
    ($($arg:tt)*) => {{
        $crate::io::_print($crate::format_args_nl!($($arg)*));
    }};
}

/// Writes to the error output.
#[macro_export]
macro_rules! eprint {
    ($($arg:tt)*) => {{
        $crate::io::_eprint($crate::format_args!($($arg)*));
    }};
}

/// Writes a line to the error output.
#[macro_export]
macro_rules! eprintln {
    () => {
        $crate::eprint!("\n")
    };
    ($($arg:tt)*) => {{
        $crate::io::_eprint($crate::format_args_nl!($($arg)*));
    }};
}

/// Shows a value on the error output and gives it back.
#[macro_export]
macro_rules! dbg {
    () => {
        $crate::eprintln!("[{}:{}:{}]", $crate::file!(), $crate::line!(), $crate::column!())
    };
    ($val:expr $(,)?) => {
        match $val {
            tmp => {
                $crate::eprintln!(
                    "[{}:{}:{}] {} = {:#?}",
                    $crate::file!(),
                    $crate::line!(),
                    $crate::column!(),
                    $crate::stringify!($val),
                    &&tmp as &dyn $crate::fmt::Debug,
                );
                tmp
            }
        }
    };
    ($($val:expr),+ $(,)?) => {
        ($($crate::dbg!($val)),+,)
    };
}
